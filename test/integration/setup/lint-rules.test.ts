import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/lib/paths.mjs';

/**
 * The project's real configuration, run on short texts under the name of a file in the place that matters. Rules that
 * need types are left out: the texts are no part of a TypeScript project.
 */
let eslint: ESLint;
beforeAll(async () => {
  const { default: tseslint } = await import('typescript-eslint');
  eslint = new ESLint({ cwd: inProject(), overrideConfig: [tseslint.configs.disableTypeChecked] });
});

/** The rules that a text breaks at a place. */
async function broken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: inProject(file) });
  return [...new Set((result?.messages ?? []).map((message) => message.ruleId ?? message.message))];
}

const imports = '@typescript-eslint/no-restricted-imports';

describe('the lint rules of this project', () => {
  test.each([
    [
      'main/vault/probe.ts',
      `import { app } from 'electron';\nexport const path = app.getPath('userData');\n`,
    ],
    ['main/shell/probe.ts', `import { ipcMain } from 'electron';\nexport const main = ipcMain;\n`],
    [
      'main/shell/channels.ts',
      `import { ipcRenderer } from 'electron';\nexport const renderer = ipcRenderer;\n`,
    ],
    ['main/shell/probe.ts', `import { shell } from 'electron';\nexport const open = shell.openExternal;\n`],
    ['main/shell/preload.ts', `import { ipcMain } from 'electron';\nexport const main = ipcMain;\n`],
    ['main/backend/probe.ts', `import { exec } from 'node:child_process';\nexport const run = exec;\n`],
    ['main/imports/probe.ts', `import { request } from 'node:https';\nexport const ask = request;\n`],
    ['renderer/base/probe.ts', `import { app } from 'electron';\nexport const name = app.name;\n`],
  ])('%s may not import this', async (file, text) => {
    expect(await broken(file, text)).toEqual([imports]);
  });

  test.each([
    ['main/shell/trusted-ipc.ts', `import { ipcMain } from 'electron';\nexport const main = ipcMain;\n`],
    [
      'main/shell/preload.ts',
      `import { ipcRenderer } from 'electron';\nexport const renderer = ipcRenderer;\n`,
    ],
    [
      'main/shell/safe-external.ts',
      `import { shell } from 'electron';\nexport const open = shell.openExternal;\n`,
    ],
    ['main/shell/probe.ts', `import { app } from 'electron';\nexport const name = app.name;\n`],
    ['main/backend/probe.ts', `import { spawn } from 'node:child_process';\nexport const run = spawn;\n`],
  ])('%s may import this', async (file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });

  test.each([
    ['main/vault/probe.ts', `console.log(1);\n`, 'no-console'],
    ['renderer/features/findings/probe.ts', `void fetch('/');\n`, 'no-restricted-globals'],
    ['renderer/features/findings/probe.ts', `localStorage.clear();\n`, 'no-restricted-globals'],
    ['renderer/base/probe.ts', `document.body.innerHTML = name;\n`, 'no-restricted-properties'],
    ['renderer/base/probe.tsx', `export const probe = <p>Tekst</p>;\n`, 'local/no-literal-text'],
    [
      'renderer/base/probe.tsx',
      `export const probe = <p dangerouslySetInnerHTML={{ __html: name }} />;\n`,
      'no-restricted-syntax',
    ],
    ['main/shell/probe.ts', `export const item = { label: 'Bestand' };\n`, 'local/no-literal-text'],
    ['main/shell/probe.ts', `void contents.executeJavaScript('1');\n`, 'no-restricted-properties'],
    ['shared/contract/probe.ts', `export const probe: any = 1;\n`, '@typescript-eslint/no-explicit-any'],
    ['shared/contract/probe.ts', `export default 1;\n`, 'no-restricted-syntax'],
    [
      'shared/contract/probe.ts',
      `// @ts-ignore\nexport const probe = 1;\n`,
      '@typescript-eslint/ban-ts-comment',
    ],
  ])('%s: %s breaks %s', async (file, text, rule) => {
    expect(await broken(file, text)).toContain(rule);
  });

  test('a comment cannot switch a rule off', async () => {
    const comment = ['eslint', 'disable'].join('-');
    expect(await broken('main/vault/probe.ts', `/* ${comment} no-console */\nconsole.log(1);\n`)).toContain(
      'no-console',
    );
  });

  test('the command line may write to the console', async () => {
    expect(await broken('main/cli/probe.ts', `console.log(1);\n`)).toEqual([]);
  });
});
