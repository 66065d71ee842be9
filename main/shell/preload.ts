import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, HandedFile } from '../../shared/contract/bridge.ts';
import { eventChannels, requestChannels, wireChannel, type EventPayloads } from './channels.ts';

/** Subscribes to one channel and gives back the removal; the page never gets Electron's event object. */
function listen<Name extends keyof EventPayloads>(
  name: Name,
  listener: (payload: EventPayloads[Name]) => void,
): () => void {
  const channel = eventChannels[name];
  const forward = (_event: unknown, payload: EventPayloads[Name]): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

const dropListeners = new Set<(files: readonly HandedFile[]) => void>();

/** The path of a real file; empty for files that a script made up. */
function pathOf(file: File): string {
  // Electron before 29 has no webUtils but adds `path` to every File.
  const utilities = webUtils as typeof webUtils | undefined;
  return utilities === undefined
    ? ((file as File & { readonly path?: string }).path ?? '')
    : utilities.getPathForFile(file);
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

// Without this the window would refuse the drop; the page may still draw its own mark while a file hovers.
window.addEventListener(
  'dragover',
  (event) => {
    if (event.isTrusted && carriesFiles(event)) {
      event.preventDefault();
    }
  },
  true,
);

// Taken here, before the page: it must not see File objects (which carry a path in older Electron), and the window
// must never navigate to a dropped file. A drop that a script made up is not trusted and hands over nothing.
window.addEventListener(
  'drop',
  (event) => {
    if (!carriesFiles(event)) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.isTrusted) {
      return;
    }
    const paths = Array.from(event.dataTransfer?.files ?? [], pathOf).filter((path) => path !== '');
    void ipcRenderer.invoke(requestChannels.filesDropped, paths).then((files: readonly HandedFile[]) => {
      for (const listener of dropListeners) {
        listener(files);
      }
    });
  },
  true,
);

const bridge: Bridge = {
  send: (message) => ipcRenderer.send(wireChannel, message),
  onMessage: (listener) => listen('message', listener),
  openFiles: (request) => ipcRenderer.invoke(requestChannels.openFiles, request),
  saveFile: (request) => ipcRenderer.invoke(requestChannels.saveFile, request),
  onFilesDropped: (listener) => {
    dropListeners.add(listener);
    return () => {
      dropListeners.delete(listener);
    };
  },
  getPreferences: () => ipcRenderer.invoke(requestChannels.getPreferences),
  setPreferences: (change) => ipcRenderer.invoke(requestChannels.setPreferences, change),
  onPreferencesChanged: (listener) => listen('preferences', listener),
  about: () => ipcRenderer.invoke(requestChannels.about),
  copyText: (text, isSecret) => ipcRenderer.invoke(requestChannels.copyText, text, isSecret ?? false),
  openExternal: (address) => ipcRenderer.invoke(requestChannels.openExternal, address),
  openDemo: () => ipcRenderer.invoke(requestChannels.openDemo),
  onMenuCommand: (listener) => listen('menuCommand', listener),
  toggleFullScreen: () => ipcRenderer.invoke(requestChannels.toggleFullScreen),
  quit: () => ipcRenderer.invoke(requestChannels.quit),
};

contextBridge.exposeInMainWorld('briefgeheim', bridge);
