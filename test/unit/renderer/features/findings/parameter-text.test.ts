import { describe, expect, it } from 'vitest';
import { authorisationRules } from '../../../../../main/authorisation/rules/catalogue.ts';
import { initialSettings } from '../../../../../main/vault/initial-settings.ts';
import { parameterText } from '../../../../../renderer/features/findings/parameter-text.ts';

describe('the limits of a rule', () => {
  it('read as a limit, not as a name of our own', () => {
    expect(parameterText('groupSizeLimit', 25)).toBe('groepen tot en met 25 leden');
    expect(parameterText('partnerDomains', 'a.example')).toBe('domeinen van vaste partners a.example');
    expect(parameterText('partnerDomains', '')).toBe('geen vaste partners');
  });
  it('have a text for every parameter of every rule', () => {
    for (const rule of authorisationRules) {
      for (const [name, value] of Object.entries(rule.parameters(initialSettings('Praktijk', [])))) {
        expect(parameterText(name, value), `${rule.id} ${name}`).not.toContain(name);
        expect(parameterText(name, value)).not.toContain('undefined');
      }
    }
  });
  it('show what has no text rather than nothing', () => {
    expect(parameterText('someLimit', 3)).toBe('someLimit: 3');
  });
});
