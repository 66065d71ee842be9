import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../../shared/contract/contract.ts';
import { fileReference } from '../../../shared/contract/kernel.ts';
import { ForeignFileReference, replaceFileTokens } from '../../../main/shell/file-references.ts';
import { createPathMask } from '../../../main/shell/path-mask.ts';
import { createFileTokens, type FileTokens } from '../../../main/shell/file-tokens.ts';

/** Every place in a schema, however deep and in whatever wrapping, where a file reference stands. */
function countReferences(schema: unknown, seen = new Set<unknown>()): number {
  if (schema === fileReference) {
    return 1;
  }
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) {
    return 0;
  }
  seen.add(schema);
  const children =
    schema instanceof z.ZodType ? [schema.def] : Array.isArray(schema) ? schema : Object.values(schema);
  return children.reduce((sum: number, child: unknown) => sum + countReferences(child, seen), 0);
}

/** An input in which every file reference holds `file`, for the methods that take one. */
const inputs: Readonly<Record<string, (file: string) => Record<string, unknown>>> = {
  'imports.inspect': (file) => ({ files: [file, file] }),
  'imports.start': (file) => ({ files: [{ file, format: 'hr-table' }] }),
  'vault.saveRecoveryNote': (file) => ({ target: file, language: 'nl' }),
  'workspace.exportGrid': (file) => ({ grid: 'audit.list', target: file, format: 'csv' }),
};

describe('file references in requests', () => {
  test('the table above names every method of the contract that takes a file', () => {
    const withFile = Object.entries(contract)
      .filter(([, method]) => countReferences(method.input) > 0)
      .map(([name]) => name);
    expect(withFile.sort()).toEqual(Object.keys(inputs).sort());
  });

  test.each(Object.entries(inputs))('%s: a path is refused, a token becomes its path', (name, inputWith) => {
    const { input: schema } = contract[name as keyof typeof contract];
    const tokens: FileTokens = createFileTokens();
    expect(() => replaceFileTokens(schema, inputWith('/etc/passwd'), tokens)).toThrow(ForeignFileReference);
    const use = 'target' in inputWith('') ? 'write' : 'read';
    const right = tokens.issue('/home/a/export.csv', use);
    const wrong = tokens.issue('/home/a/export.csv', use === 'read' ? 'write' : 'read');
    expect(replaceFileTokens(schema, inputWith(right), tokens)).toEqual(inputWith('/home/a/export.csv'));
    expect(() => replaceFileTokens(schema, inputWith(wrong), tokens)).toThrow(ForeignFileReference);
    expect(() => replaceFileTokens(schema, inputWith(` ${right}`), tokens)).toThrow(ForeignFileReference);
  });

  test('a path that the backend gives back reaches the page as a name only, wherever it stands', () => {
    const mask = createPathMask(createFileTokens());
    const token = mask.tokens.issue('/home/a/export.csv', 'read');
    const answer = {
      files: [{ reference: '/home/a/export.csv', name: 'export.csv', bytes: 3, problem: null }],
    };
    expect(mask.hide(answer)).toEqual(answer);
    mask.tokens.resolve(token, 'read');
    expect(mask.hide(answer)).toEqual({
      files: [{ reference: 'export.csv', name: 'export.csv', bytes: 3, problem: null }],
    });
  });

  test('a token elsewhere in the input stays a token, and nothing else changes', () => {
    const tokens = createFileTokens();
    const token = tokens.issue('/home/a/x.csv', 'read');
    const input = { text: token, limit: 3, constructor: 'x' };
    expect(replaceFileTokens(contract['workspace.search'].input, input, tokens)).toEqual(input);
  });

  test('references inside optional, nullable, defaulted and alternative parts are found', () => {
    const tokens = createFileTokens();
    const token = tokens.issue('/p', 'read');
    const schema = z.object({
      a: fileReference.optional(),
      b: fileReference.nullable(),
      c: z.array(fileReference).default([]),
      d: z.union([z.number(), z.object({ file: fileReference })]),
    });
    const input = { a: token, b: null, c: [token], d: { file: token } };
    expect(replaceFileTokens(schema, input, tokens)).toEqual({
      a: '/p',
      b: null,
      c: ['/p'],
      d: { file: '/p' },
    });
    expect(() => replaceFileTokens(schema, { ...input, d: { file: '/p' } }, tokens)).toThrow(
      ForeignFileReference,
    );
  });

  test('tokens cannot be guessed from one another', () => {
    const tokens = createFileTokens();
    const issued = Array.from({ length: 500 }, () => tokens.issue('/p', 'read'));
    expect(new Set(issued).size).toBe(500);
    expect(issued.every((token) => /^file-[\w-]{32}$/.test(token))).toBe(true);
  });
});
