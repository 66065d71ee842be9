import { describe, expect, it } from 'vitest';
import { translate } from '../../../main/base/translate.ts';
import { text } from '../../../renderer/platform/language.ts';

const params = { count: 2310, stored: 2306, repeated: 0, rejected: 4 };

describe('texts that the backend and the command line write', () => {
  it('write numbers by the language', () => {
    expect(translate('nl', 'imports.summary', params)).toContain('2.310');
    expect(translate('nl', 'imports.summary', params)).toContain('2.306');
    expect(translate('en', 'imports.summary', params)).toContain('2,310');
  });
  it('are the same as in the window', () => {
    for (const language of ['nl', 'en'] as const) {
      for (const count of [1, 2310]) {
        expect(text('imports.summary', { ...params, count }, language)).toBe(
          translate(language, 'imports.summary', { ...params, count }),
        );
      }
    }
  });
  it('leave texts alone, numbers in names too', () => {
    expect(translate('nl', 'findings.export.done', { count: 3, file: 'lijst 2026.csv' })).toContain(
      'lijst 2026.csv',
    );
  });
  it('keep an unknown key and an unknown placeholder in sight', () => {
    expect(translate('nl', 'no.such.key')).toBe('no.such.key');
    expect(translate('nl', 'findings.export.done', { count: 3 })).toContain('{{file}}');
  });
});
