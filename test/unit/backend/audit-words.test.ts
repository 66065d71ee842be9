import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { exportableGrids } from '../../../shared/contract/workspace.ts';
import { catalogues } from '../../../shared/i18n/catalogues.ts';

const main = new URL('../../../main/', import.meta.url);

/** Actions that code writes into the trail by hand, beside the method that is carried out. */
function actionsInCode(): readonly string[] {
  // The words of exported tables name a column, not an action.
  const files = globSync('**/*.ts', { cwd: main }).filter((file) => !file.endsWith('words.ts'));
  const actions = files.flatMap((file) => {
    const source = readFileSync(new URL(file, main), 'utf8');
    const called = source.matchAll(/audit\.record\(\s*'([^']+)'/gu);
    const written = source.matchAll(/\baction: '(\w+\.[^']+)'/gu);
    return [...called, ...written].map((found) => found[1] ?? '');
  });
  return [...new Set(actions)];
}

function missing(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => !(key in catalogues.nl) || !(key in catalogues.en));
}

describe('the words of the audit trail', () => {
  it('has a word for every method of the contract', () => {
    expect(missing(Object.keys(contract).map((method) => `audit.action.${method}`))).toEqual([]);
  });
  it('has a word for every action that code writes down itself', () => {
    const actions = actionsInCode();
    expect(actions).toContain('imports.file');
    expect(actions).toContain('vault.unlock');
    expect(missing(actions.map((action) => `audit.action.${action}`))).toEqual([]);
  });
  it('has a word for every class and every table that can be exported', () => {
    const classes = new Set(Object.values(contract).map((method) => `audit.class.${method.audit}`));
    expect(missing([...classes])).toEqual([]);
    expect(missing(exportableGrids.map((grid) => `audit.grid.${grid}`))).toEqual([]);
  });
});
