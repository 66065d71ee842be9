import { app, type WebContents } from 'electron';
import { record } from './log.ts';

/**
 * Keeps every page where it is: no navigation, no redirect, no new window, no embedded web view, in our window and
 * in any page that might ever exist beside it.
 */
export function holdContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    holdOne(contents);
  });
}

function holdOne(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    record('warning', 'navigation-refused', { kind: 'navigate' });
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    record('warning', 'navigation-refused', { kind: 'frame' });
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    record('warning', 'navigation-refused', { kind: 'redirect' });
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    record('warning', 'web-view-refused', {});
  });
  contents.setWindowOpenHandler(() => {
    record('warning', 'window-refused', {});
    return { action: 'deny' };
  });
  // WebRTC could send UDP around the request filter; without a proxy this leaves it no route.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
