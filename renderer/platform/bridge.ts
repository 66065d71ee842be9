import type { Bridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    readonly briefgeheim: Bridge;
  }
}

/** The window's only way out: what the preload script exposes. Everything else in the renderer goes through here. */
export function bridge(): Bridge {
  return window.briefgeheim;
}
