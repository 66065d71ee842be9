import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../shared/i18n/catalogues.ts';
import { judgePassphrase, requiredGuessesLog10 } from '../../../main/vault/passphrase/strength.ts';

const context = ['Zorggroep De Linde', 'delinde.example', 'beheer', 'Bea Beheer'];

describe('the strength of a passphrase', () => {
  it.each([
    'welkom01',
    'Zomer2026!',
    'ziekenhuisbezoek',
    'Wachtwoord123!',
    'DeLinde welkom 2026',
    'Bea Beheer De Linde 2026!!',
    'beheer delinde welkom zorg',
    'huis boom vis maan',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'P@ssw0rd P@ssw0rd',
    '',
  ])('refuses %j', async (passphrase) => {
    const strength = await judgePassphrase(passphrase, context);
    expect(strength.isAcceptable).toBe(false);
    expect(strength.score).toBeLessThan(4);
    expect(strength.suggestionKeys).toContain('vault.strength.suggestion.anotherWord');
  });

  it.each([
    'kanarie fietsbel oktober zeewier trommel',
    'trommel kieviet barnsteen vlonder',
    'correct horse battery staple',
    'kT9#vQ2!mZ7$xW4%',
    '🦆 vlieger 42 kastanje moeras',
  ])('accepts %j', async (passphrase) => {
    const strength = await judgePassphrase(passphrase, context);
    expect(strength).toMatchObject({ isAcceptable: true, score: 4 });
    expect(strength.guessesLog10).toBeGreaterThanOrEqual(requiredGuessesLog10);
  });

  it('counts the words of this organisation as known', async () => {
    const passphrase = 'vlonder kastanje barnsteen';
    const without = await judgePassphrase(passphrase, []);
    const within = await judgePassphrase(passphrase, ['Stichting Vlonder en Kastanje']);
    expect(within.guessesLog10).toBeLessThan(without.guessesLog10 - 2);
  });

  it('names only texts that exist', async () => {
    const all = await Promise.all(
      [
        'qwertyuiop',
        'aaa',
        'abcdefgh',
        '2024',
        '12-03-1987',
        'jan',
        'password',
        'abcabcabc',
        'drowssap',
        'P@$$w0rd',
      ].map((text) => judgePassphrase(text, [])),
    );
    const keys = all.flatMap((strength) => [strength.warningKey ?? [], strength.suggestionKeys].flat());
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys) expect(Object.keys(catalogues.nl)).toContain(key);
  });
});
