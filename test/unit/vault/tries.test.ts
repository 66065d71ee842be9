import { describe, expect, it } from 'vitest';
import { delayAfter, requireNoDelay, withoutTries, withTry } from '../../../main/vault/keyslots/tries.ts';

const user = '7b6d3f8a-0a55-4e8e-9c0c-0f5d5b6f2a11';
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 3, 12, 0, seconds));

describe('wrong tries', () => {
  it('cost nothing at first, then twice as long each time, at most five minutes', () => {
    expect([0, 1, 4, 5, 6, 7, 12, 13, 400].map(delayAfter)).toEqual([0, 0, 0, 2, 4, 8, 256, 300, 300]);
  });

  it('are refused until the delay is over', () => {
    const tries = { [user]: { failed: 6, lastAt: at(0).toISOString() } };
    expect(() => requireNoDelay(tries, user, at(1))).toThrow(
      expect.objectContaining({ wire: expect.objectContaining({ params: { seconds: 3 } }) as unknown }),
    );
    expect(() => requireNoDelay(tries, user, at(4))).not.toThrow();
    expect(() => requireNoDelay(tries, 'someone-else', at(1))).not.toThrow();
  });

  it('do not lock for hours when the clock is put back', () => {
    const tries = { [user]: { failed: 6, lastAt: at(7200).toISOString() } };
    expect(() => requireNoDelay(tries, user, at(0))).toThrow(
      expect.objectContaining({ wire: expect.objectContaining({ params: { seconds: 4 } }) as unknown }),
    );
  });

  it('are counted for each user and forgotten after the right passphrase', () => {
    const other = '1f3a7e0e-6f25-4a53-8f62-61cf2cfa6f00';
    const tries = withTry(withTry(withTry({}, user, at(0)), other, at(1)), user, at(2));
    expect(tries).toEqual({
      [user]: { failed: 2, lastAt: at(2).toISOString() },
      [other]: { failed: 1, lastAt: at(1).toISOString() },
    });
    expect(withoutTries(tries, user)).toEqual({ [other]: { failed: 1, lastAt: at(1).toISOString() } });
  });
});
