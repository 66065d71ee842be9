import { describe, expect, it } from 'vitest';
import type { Source } from '../../../main/base/facts.ts';
import { cellText } from '../../../main/workspace/export/words.ts';
import { careProviderTypes } from '../../../shared/catalogue/care-provider-types.ts';
import { mailboxClasses, mailboxKinds } from '../../../shared/contract/authorisation.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { employmentKinds, personRow } from '../../../shared/contract/directory.ts';
import { findingRow, remedyActors, severities, verdicts } from '../../../shared/contract/findings.ts';
import { auditRow } from '../../../shared/contract/vault.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { catalogues } from '../../../shared/i18n/catalogues.ts';

const sources: Readonly<Record<Source, true>> = {
  exchange: true,
  google: true,
  entra: true,
  ad: true,
  hr: true,
};

/** Every value that a column of an exported table can hold as a code. */
const codes: Readonly<Record<string, readonly string[]>> = {
  severity: severities,
  verdict: verdicts,
  state: findingRow.shape.state.options,
  remedy: remedyActors,
  kind: mailboxKinds,
  mailboxClass: mailboxClasses,
  source: Object.keys(sources),
  employment: employmentKinds,
  mfa: personRow.shape.mfa.options,
  careProviderType: careProviderTypes,
  outcome: auditRow.shape.outcome.options,
  auditClass: [...new Set(Object.values(contract).map((method) => method.audit))],
  action: Object.keys(contract),
};

describe('words in exported tables', () => {
  it.each(Object.entries(codes))('has a catalogue word for every %s', (column, values) => {
    for (const language of languages) {
      const texts = new Set(Object.values(catalogues[language]));
      for (const value of values) {
        const word = cellText(language, column, { [column]: value });
        expect(texts, `${language} ${column} ${value}`).toContain(word);
        // No Dutch word is spelled like a code.
        if (language === 'nl') expect(word).not.toBe(value);
      }
    }
  });

  it('leaves a code that it does not know as it is', () => {
    expect(cellText('nl', 'kind', { kind: 'telepathy' })).toBe('telepathy');
  });

  it('says the same value in the language asked for', () => {
    const row = { outcome: 'refused', employment: 'hired' };
    expect(cellText('nl', 'outcome', row)).toBe('geweigerd');
    expect(cellText('en', 'outcome', row)).toBe('refused');
    expect(cellText('nl', 'employment', row)).toBe('Ingehuurd');
    expect(cellText('en', 'employment', row)).not.toBe('Ingehuurd');
  });
});
