import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../../shared/i18n/catalogues.ts';
import { initialSettings } from '../../../../main/vault/initial-settings.ts';
import { authorisationRules } from '../../../../main/authorisation/rules/catalogue.ts';

const keys = new Set<string>(Object.keys(catalogues.nl));
const rules = Object.entries(catalogues.nl).filter(([key]) => key.startsWith('rule.'));

function exists(key: string): boolean {
  return keys.has(key) || (keys.has(`${key}_one`) && keys.has(`${key}_other`));
}

describe('texts of the rules', () => {
  it('exist for every rule: title, explanation and remedy, and a message of the rule or of each case', () => {
    for (const { id } of authorisationRules) {
      for (const part of ['title', 'explanation', 'remedy'])
        expect(exists(`rule.${id}.${part}`), `${id} ${part}`).toBe(true);
      expect(
        [...keys].some((key) => key.startsWith(`rule.${id}.message`)),
        id,
      ).toBe(true);
    }
  });

  it('are all used, and every key that the rules name exists', () => {
    const folder = join(import.meta.dirname, '../../../../main');
    const sources = ['authorisation/rules', 'findings'].flatMap((part) =>
      readdirSync(join(folder, part)).map((file) => readFileSync(join(folder, part, file), 'utf8')),
    );
    const named = new Set(
      sources.flatMap((source) => [...source.matchAll(/'(rule\.[\w.-]+)'/gu)].map((match) => match[1] ?? '')),
    );
    for (const key of named) if (key !== 'rule.reason.') expect(exists(key), key).toBe(true);
    const settings = initialSettings('Praktijk', []);
    const limits = new Set(authorisationRules.flatMap((rule) => Object.keys(rule.parameters(settings))));
    for (const limit of limits) expect(exists(`rule.parameter.${limit}`), limit).toBe(true);
    for (const [key] of rules) {
      const limit = /^rule\.parameter\.(\w+)(?:\.none)?$/u.exec(key)?.[1];
      if (limit !== undefined && limits.has(limit)) continue;
      const base = key.replace(/_(one|other)$/u, '');
      const isByConvention = /^rule\.AZ-\d\d\.(title|explanation|remedy|message)$/u.test(base);
      expect(isByConvention || named.has(base), key).toBe(true);
    }
  });

  it('have the same placeholders in both languages', () => {
    const placeholders = (text: string): string[] =>
      [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1] ?? '').sort();
    for (const [key, text] of rules) {
      const english = (catalogues.en as Readonly<Record<string, string>>)[key] ?? '';
      expect(new Set(placeholders(english)), key).toEqual(new Set(placeholders(text)));
    }
  });

  it('never call anything unlawful', () => {
    for (const [key, text] of rules)
      expect(text, key).not.toMatch(/in strijd|overtred|illegaal|onwettig|verboden/iu);
  });
});
