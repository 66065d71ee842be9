import { expect, test } from 'vitest';
import { holds, parseWhen } from '../../../../renderer/platform/when.ts';
import type { ContextValue } from '../../../../renderer/platform/when.ts';

const keys: Readonly<Record<string, ContextValue>> = {
  vaultUnlocked: true,
  activeEditor: 'mailbox',
  'permission.findings.decide': true,
  editorGroups: 2,
  empty: '',
};

test.each([
  ['vaultUnlocked', true],
  ['!vaultUnlocked', false],
  ['!!vaultUnlocked', true],
  ['missing', false],
  ['!missing', true],
  ["activeEditor == 'mailbox'", true],
  ['activeEditor == mailbox', true],
  ["activeEditor != 'person'", true],
  ["missing == ''", true],
  ['editorGroups == 2', true],
  ['permission.findings.decide && vaultUnlocked', true],
  ['missing || vaultUnlocked && missing', false],
  ['(missing || vaultUnlocked) && !missing', true],
  ['missing && missing || vaultUnlocked', true],
  ['true', true],
  ['false', false],
  ['', true],
  [undefined, true],
])('%s is %s', (expression, expected) => {
  expect(holds(expression, (name) => keys[name])).toBe(expected);
});

test.each(['&&', 'a &&', '(a', 'a b', 'a ==', "a == 'b", 'a # b', '!', 'a == && b'])(
  'refuses %s',
  (expression) => {
    expect(() => parseWhen(expression)).toThrow(SyntaxError);
  },
);
