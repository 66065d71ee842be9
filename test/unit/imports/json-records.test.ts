import { describe, expect, it } from 'vitest';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';
import { jsonItems } from '../../../main/imports/json-records.ts';

function read(text: string): unknown[] {
  return [...jsonItems(text, 'test.json')].map((item) =>
    item.kind === 'object' ? item.value : item.reasonKey,
  );
}

describe('records of a JSON text', () => {
  it.each([
    ['an array', '[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    [
      'a page',
      '{"@odata.context":"x","value":[{"a":1},{"a":2}],"@odata.nextLink":"y"}',
      [{ a: 1 }, { a: 2 }],
    ],
    ['pages one after another', '{"value":[{"a":1}]}\n{"value":[{"a":2}]}', [{ a: 1 }, { a: 2 }]],
    ['an array of pages', '[{"value":[{"a":1}]},{"value":[{"a":2}]}]', [{ a: 1 }, { a: 2 }]],
    ['one object, as ConvertTo-Json writes one result', '{"a":1,"b":[1,2]}', [{ a: 1, b: [1, 2] }]],
    ['objects on lines', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['an empty page', '{"value":[]}', []],
    ['nothing', '  \n', []],
    ['strings that look like structure', '[{"a":"}]\\"{["}]', [{ a: '}]"{[' }]],
    ['a value that is not an array', '{"value":"x","a":1}', [{ value: 'x', a: 1 }]],
  ])('reads %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['a file that was cut off within a record', '[{"a":1},{"a":', [{ a: 1 }, 'imports.reject.truncated']],
    ['a file that was cut off between records', '[{"a":1},', [{ a: 1 }, 'imports.reject.truncated']],
    ['a damaged record', '[{"a":1},{"a":tru},{"a":3}]', [{ a: 1 }, 'imports.reject.brokenJson', { a: 3 }]],
    [
      'a loose value',
      '[{"a":1},"x",7]',
      [{ a: 1 }, 'imports.reject.notAnObject', 'imports.reject.notAnObject'],
    ],
    ['a string that never ends', '[{"a":"x}]', ['imports.reject.truncated']],
  ])('says what is wrong with %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['arrays', '['.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000)],
    ['pages', '{"value":['.repeat(100_000)],
    ['lists in a record', `[{"a":${'['.repeat(100_000)}`],
  ])('refuses %s nested without end', (_name, text) => {
    expect(() => read(text)).toThrow(BriefgeheimError);
  });
});
