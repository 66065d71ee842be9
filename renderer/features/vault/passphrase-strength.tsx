import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { passphraseStrength } from '../../../shared/contract/vault.ts';
import { backend } from '../../platform/backend.ts';
import { useText, wireText } from '../../platform/language.ts';

/** What the backend thinks of a passphrase. */
export type Strength = z.infer<typeof passphraseStrength>;

const pause = 150;

/** The strength of a passphrase while it is typed; null until there is an answer. It is not cached anywhere. */
export function useStrength(passphrase: string, context: readonly string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const known = context.join('\n');
  useEffect(() => {
    if (passphrase === '') {
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const words = known
        .split('\n')
        .filter((word) => word !== '')
        .slice(0, 20);
      backend
        .call('vault.passphraseStrength', { passphrase, context: words }, { signal: controller.signal })
        .then(setStrength, () => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [passphrase, known]);
  return passphrase === '' ? null : strength;
}

/** Shows the strength as a bar of four and in words, with what would make it stronger. */
export function StrengthMeter({ strength, id }: { strength: Strength | null; id: string }) {
  const t = useText();
  const score = strength?.score ?? 0;
  return (
    <div id={id} className="strength" aria-live="polite">
      <div className="strength-bar" aria-hidden="true">
        {[1, 2, 3, 4].map((part) => (
          <span
            key={part}
            className={strength !== null && part <= Math.max(score, 1) ? `is-score-${String(score)}` : ''}
          />
        ))}
      </div>
      {strength === null ? (
        <p className="muted">{t('vault.page.passphrase.hint')}</p>
      ) : (
        <>
          <p className={strength.isAcceptable ? 'severity-success' : 'severity-high'}>
            {t(`vault.page.strength.${score as 0 | 1 | 2 | 3 | 4}`)}
            {strength.isAcceptable ? '' : ` ${t('vault.page.strength.tooWeak')}`}
          </p>
          {strength.warningKey === null ? null : <p>{wireText(strength.warningKey)}</p>}
          <ul>
            {strength.suggestionKeys.map((key) => (
              <li key={key}>{wireText(key)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
