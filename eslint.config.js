import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { noLiteralText } from './scripts/eslint/no-literal-text.mjs';

const local = { rules: { 'no-literal-text': noLiteralText } };

/** Only these modules may use the parts of Electron that reach outside the app or speak with the page. */
const electronElsewhere = {
  name: 'electron',
  allowTypeImports: true,
  message: 'Only main/shell knows Electron.',
};
const childProcess = {
  name: 'node:child_process',
  importNames: ['exec', 'execSync'],
  message: 'A shell takes text apart: use spawn or execFile with a list of arguments.',
};
const network = ['http', 'https', 'http2', 'net', 'tls', 'dns', 'dns/promises', 'dgram'].map((name) => ({
  name: `node:${name}`,
  allowTypeImports: true,
  message: 'The product reaches no network here (docs/ARCHITECTURE.md).',
}));

/** @param {readonly string[]} importNames */
function electronWithout(importNames) {
  return {
    name: 'electron',
    importNames,
    message:
      'ipcMain stays in trusted-ipc.ts (which checks the sender), ipcRenderer in preload.ts, shell in safe-external.ts.',
  };
}

/**
 * @param {unknown[]} paths
 * @returns {Partial<import('eslint').Linter.RulesRecord>}
 */
function restrictedImports(paths) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { paths }] };
}

export default defineConfig(
  {
    ignores: [
      'dist/',
      'release/',
      '.cache/',
      'node_modules/',
      'coverage/',
      'test-results/',
      'tour/',
      'docs/',
    ],
  },
  {
    // A rule that is wrong somewhere is changed here, where it is seen, not switched off in passing.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Our interfaces hold plain functions; methods that need their object do not exist here.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Code points are what we count and compare; a text is never taken for a list by mistake here.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Control characters are what several of our checks look for.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a thing has one name everywhere.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
      ],
    },
  },
  {
    files: ['main/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    rules: restrictedImports([electronElsewhere, childProcess, ...network]),
  },
  {
    files: ['main/shell/**/*.ts'],
    rules: {
      ...restrictedImports([electronWithout(['ipcMain', 'ipcRenderer', 'shell']), childProcess, ...network]),
      'local/no-literal-text': [
        'error',
        {
          properties: ['label', 'sublabel', 'title', 'message', 'detail', 'buttonLabel', 'body'],
          names: ['Briefgeheim'],
        },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'executeJavaScript', message: 'The shell runs no script in the page: use a channel.' },
      ],
    },
    plugins: { local },
  },
  {
    // The one script that the shell runs in the page: it waits for two frames, while the start is measured.
    files: ['main/shell/start-measurement.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['main/shell/trusted-ipc.ts'],
    rules: restrictedImports([electronWithout(['ipcRenderer', 'shell']), childProcess, ...network]),
  },
  {
    files: ['main/shell/preload.ts'],
    rules: restrictedImports([electronWithout(['ipcMain', 'shell']), childProcess, ...network]),
  },
  {
    files: ['main/shell/safe-external.ts'],
    rules: restrictedImports([electronWithout(['ipcMain', 'ipcRenderer']), childProcess, ...network]),
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { local },
    languageOptions: { globals: globals.browser },
    rules: {
      'local/no-literal-text': 'error',
      // Says only that the React compiler, which we do not use, would leave the virtual grid alone.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-globals': [
        'error',
        ...[
          'fetch',
          'XMLHttpRequest',
          'WebSocket',
          'EventSource',
          'localStorage',
          'sessionStorage',
          'indexedDB',
        ].map((name) => ({
          name,
          message: 'The page reaches no network and keeps nothing: ask the backend.',
        })),
        ...['alert', 'confirm', 'prompt'].map((name) => ({
          name,
          message: 'Use a notification or a dialog.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text goes in as text.' },
        { property: 'outerHTML', message: 'Text goes in as text.' },
        { property: 'insertAdjacentHTML', message: 'Text goes in as text.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only: a thing has one name everywhere.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text goes in as text.' },
      ],
    },
  },
  {
    files: ['main/cli/**/*.ts', 'scripts/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', '*.{js,ts,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Tools ask for a default export.
    files: ['*.config.{js,ts}', 'scripts/playwright-setup.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
