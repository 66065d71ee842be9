import { describe, expect, test } from 'vitest';
import { errorText, isTextKey, text, wireText } from '../../../../renderer/platform/language.ts';
import { BriefgeheimError } from '../../../../shared/contract/errors.ts';
import { languages } from '../../../../shared/i18n/catalogue.ts';
import { catalogues } from '../../../../shared/i18n/catalogues.ts';
import type { CatalogueKey } from '../../../../shared/i18n/catalogues.ts';
import { windowCatalogues } from '../../../../shared/i18n/window-catalogues.ts';

describe('a text', () => {
  test('fills in placeholders as they are, special signs included', () => {
    expect(text('workbench.unsaved.title', { label: '$& <b>{{label}}</b>' })).toBe(
      '$& <b>{{label}}</b> heeft wijzigingen die nog niet zijn opgeslagen',
    );
  });

  test('takes the plural of its count and language', () => {
    expect([0, 1, 2].map((count) => text('settings.found', { count }))).toEqual([
      '0 instellingen',
      '1 instelling',
      '2 instellingen',
    ]);
    expect(text('settings.found', { count: 1 }, 'en')).toBe('1 setting');
  });
});

test('keys from the backend are shown as texts when they exist, as they are when not', () => {
  expect(isTextKey('error.timeout')).toBe(true);
  expect(isTextKey('settings.found')).toBe(true);
  expect(isTextKey('no.such.key')).toBe(false);
  expect(isTextKey('toString')).toBe(false);
  expect(wireText('error.too-many-tries', { seconds: 8 })).toContain('over 8 seconden');
  expect(wireText('no.such.key')).toBe('no.such.key');
});

test('an error says what happened, with its cause; something unknown is an internal error', () => {
  expect(errorText(new BriefgeheimError('vault-missing', { params: { directory: '/x' } }))).toContain(
    'In /x staat',
  );
  expect(errorText(new BriefgeheimError('internal', { causeId: 'k7' }))).toContain('kenmerk k7');
  expect(errorText('boom')).toContain('in de console zelf');
});

test('both languages name the same placeholders in every text, and plurals come in pairs', () => {
  const placeholders = (pattern: string): string =>
    [...new Set(pattern.match(/\{\{\w+\}\}/g))].sort().join(' ');
  const keys = Object.keys(catalogues.nl) as CatalogueKey[];
  for (const key of keys) {
    expect(`${key}: ${placeholders(catalogues.en[key])}`).toBe(`${key}: ${placeholders(catalogues.nl[key])}`);
    expect(
      languages.every((language) => catalogues[language][key].trim() !== ''),
      key,
    ).toBe(true);
    if (key.endsWith('_one')) {
      expect(keys).toContain(key.replace(/_one$/, '_other'));
    }
  }
});

test('the window has every text, except those of the command line and of the shell itself', () => {
  const absent = Object.keys(catalogues.nl).filter((key) => !(key in windowCatalogues.nl));
  expect(new Set(absent.map((key) => key.split('.')[0]))).toEqual(new Set(['cli', 'shell']));
});
