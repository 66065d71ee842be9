import { clipboard } from 'electron';

const secretLifetime = 20_000;

/** Copies text for the window, and takes secrets off the clipboard again. */
export interface ClipboardKeeper {
  /** With `isSecret` the text is cleared after 20 seconds, unless something else was copied meanwhile. */
  copy(text: string, isSecret: boolean): Promise<void>;
  /** Clears a secret that is still there, at once. */
  clearNow(): Promise<void>;
}

/** The clipboard's functions give promises in newer Electron and plain values in older; `await` takes both. */
export function createClipboardKeeper(): ClipboardKeeper {
  let secret: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function clearNow(): Promise<void> {
    clearTimeout(timer);
    const waiting = secret;
    secret = null;
    if (waiting !== null && (await clipboard.readText()) === waiting) {
      clipboard.clear();
    }
  }

  return {
    copy: async (text, isSecret) => {
      clearTimeout(timer);
      secret = null;
      await clipboard.writeText(text);
      if (isSecret) {
        secret = text;
        timer = setTimeout(() => void clearNow(), secretLifetime);
      }
    },
    clearNow,
  };
}
