import { describe, expect, test } from 'vitest';
import type { CommandContribution } from '../../../../renderer/platform/contribution.ts';
import {
  collectKeybindings,
  conflictsOf,
  resolveStrokes,
} from '../../../../renderer/platform/keybindings.ts';
import { parseKeys } from '../../../../renderer/platform/keys.ts';

function command(id: string, keys: CommandContribution['keys']): CommandContribution {
  return {
    id,
    title: 'common.ok',
    category: 'common.product',
    ...(keys === undefined ? {} : { keys }),
    run: () => undefined,
  };
}

const commands = [
  command('save', [{ key: 'ctrl+s' }]),
  command('keep', [{ key: 'h', when: "activeEditor == 'campaign'" }]),
  command('hide', [{ key: 'h', when: "activeEditor == 'mailbox'" }]),
  command('keys', [{ key: 'ctrl+k ctrl+s' }]),
  command('none', undefined),
];

function resolve(own: Record<string, string[]>, typed: string, editor = ''): unknown {
  return resolveStrokes(
    collectKeybindings(commands, own, 'linux'),
    parseKeys(typed, 'linux') ?? [],
    ({ when }) => when === undefined || when.includes(`'${editor}'`),
  );
}

describe('resolving', () => {
  test('a key, the start of a chord, the whole chord, and nothing', () => {
    expect(resolve({}, 'ctrl+s')).toEqual({ kind: 'command', commandId: 'save' });
    expect(resolve({}, 'ctrl+k')).toEqual({ kind: 'chord' });
    expect(resolve({}, 'ctrl+k ctrl+s')).toEqual({ kind: 'command', commandId: 'keys' });
    expect(resolve({}, 'ctrl+k ctrl+x')).toEqual({ kind: 'none' });
    expect(resolve({}, 'ctrl+x')).toEqual({ kind: 'none' });
  });

  test('the same key does another thing in another editor', () => {
    expect(resolve({}, 'h', 'campaign')).toEqual({ kind: 'command', commandId: 'keep' });
    expect(resolve({}, 'h', 'mailbox')).toEqual({ kind: 'command', commandId: 'hide' });
    expect(resolve({}, 'h', 'person')).toEqual({ kind: 'none' });
  });

  test("the user's keys take the place of the default ones and win from others", () => {
    expect(resolve({ none: ['ctrl+s'] }, 'ctrl+s')).toEqual({ kind: 'command', commandId: 'none' });
    expect(resolve({ save: ['f2'] }, 'ctrl+s')).toEqual({ kind: 'none' });
    expect(resolve({ save: ['f2'] }, 'f2')).toEqual({ kind: 'command', commandId: 'save' });
    expect(resolve({ save: [] }, 'ctrl+s')).toEqual({ kind: 'none' });
    expect(resolve({ save: [''] }, 'ctrl+s')).toEqual({ kind: 'none' });
  });
});

test('conflicts are the same keys where both may be meant', () => {
  const bindings = collectKeybindings(commands, { none: ['ctrl+s'] }, 'linux');
  const save = bindings.find((one) => one.commandId === 'save');
  const keep = bindings.find((one) => one.commandId === 'keep');
  expect(save && conflictsOf(bindings, save).map((one) => one.commandId)).toEqual(['none']);
  expect(keep && conflictsOf(bindings, keep)).toEqual([]);
});
