import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import type { z } from 'zod';
import type { HandedFile, openFilesRequest, saveFileRequest } from '../../shared/contract/bridge.ts';
import type { Language } from '../../shared/i18n/catalogue.ts';
import type { FileTokens } from './file-tokens.ts';
import { shellText, type ShellTextKey } from './texts.ts';

/** Most files that one drop or dialog hands over. */
export const mostFiles = 100;

/** Shows the dialog for opening; gives the chosen files without their paths, none when the user cancelled. */
export async function openFilesByDialog(
  window: BrowserWindow,
  request: z.infer<typeof openFilesRequest>,
  language: Language,
  tokens: FileTokens,
): Promise<readonly HandedFile[]> {
  const isImport = request.purpose === 'import';
  const answer = await dialog.showOpenDialog(window, {
    title: shellText(language, isImport ? 'shell.open.import' : 'shell.open.vaultDirectory'),
    properties: isImport ? ['openFile', 'multiSelections'] : ['openDirectory', 'createDirectory'],
    filters: isImport
      ? [
          { name: shellText(language, 'shell.open.exports'), extensions: ['csv', 'json', 'txt', 'tsv'] },
          { name: shellText(language, 'shell.open.allFiles'), extensions: ['*'] },
        ]
      : [],
  });
  if (answer.canceled) {
    return [];
  }
  return isImport
    ? handOver(answer.filePaths, tokens)
    : answer.filePaths.map((path) => handed(path, 0, tokens));
}

/** Hands over the regular files among these paths; folders and what cannot be read are left out. */
export async function handOver(paths: readonly string[], tokens: FileTokens): Promise<readonly HandedFile[]> {
  const found = await Promise.all(
    paths.slice(0, mostFiles).map(async (path) => {
      const status = await stat(path).catch(() => null);
      return status?.isFile() === true ? handed(path, status.size, tokens) : null;
    }),
  );
  return found.filter((file) => file !== null);
}

function handed(path: string, bytes: number, tokens: FileTokens): HandedFile {
  return { token: tokens.issue(path, 'read'), name: basename(path), bytes };
}

const saveTexts: Readonly<
  Record<
    z.infer<typeof saveFileRequest>['purpose'],
    { readonly title: ShellTextKey; readonly filter: FileFilter | null }
  >
> = {
  'export-csv': { title: 'shell.save.exportCsv', filter: { name: 'CSV', extensions: ['csv'] } },
  'export-json': { title: 'shell.save.exportJson', filter: { name: 'JSON', extensions: ['json'] } },
  'recovery-note': { title: 'shell.save.recoveryNote', filter: null },
};

/** Shows the dialog for saving; gives a token that may be written to, null when the user cancelled. */
export async function saveFileByDialog(
  window: BrowserWindow,
  request: z.infer<typeof saveFileRequest>,
  language: Language,
  tokens: FileTokens,
): Promise<HandedFile | null> {
  const { title, filter } = saveTexts[request.purpose];
  const answer = await dialog.showSaveDialog(window, {
    title: shellText(language, title),
    defaultPath: join(app.getPath('documents'), request.suggestedName),
    filters: [filter ?? { name: shellText(language, 'shell.save.text'), extensions: ['txt'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (answer.canceled || answer.filePath === '') {
    return null;
  }
  return { token: tokens.issue(answer.filePath, 'write'), name: basename(answer.filePath), bytes: 0 };
}
