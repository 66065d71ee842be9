import { describe, expect, test } from 'vitest';
import { contributions } from '../../../../renderer/features/contributions.ts';
import { createRegistry } from '../../../../renderer/platform/registry.ts';
import { collectKeybindings, conflictsOf } from '../../../../renderer/platform/keybindings.ts';
import { parseKeys } from '../../../../renderer/platform/keys.ts';
import { parseWhen } from '../../../../renderer/platform/when.ts';

const registry = createRegistry(contributions);

describe('what the capabilities register', () => {
  test('every when-expression can be read', () => {
    const expressions = [
      ...[...registry.commands.values()].flatMap((command) => [
        command.when,
        ...(command.keys ?? []).map((key) => key.when),
        ...(command.menus ?? []).map((menu) => menu.when),
      ]),
      ...registry.views.map((view) => view.when),
      ...registry.viewContainers.map((container) => container.when),
      ...registry.statusItems.map((item) => item.when),
    ].filter((one) => one !== undefined);
    expect(expressions.length).toBeGreaterThan(20);
    for (const expression of expressions) {
      expect(() => parseWhen(expression), expression).not.toThrow();
    }
  });

  test('every key can be read, and no two commands want the same one at the same time', () => {
    const all = [...registry.commands.values()];
    for (const command of all) {
      for (const { key } of command.keys ?? []) {
        expect(parseKeys(key, 'linux'), `${command.id} ${key}`).not.toBeNull();
      }
    }
    const bindings = collectKeybindings(all, {}, 'linux');
    const clashes = bindings.flatMap((one) =>
      conflictsOf(bindings, one).map((other) => `${one.notation}: ${one.commandId} and ${other.commandId}`),
    );
    expect(clashes).toEqual([]);
  });

  test('every view stands in a place that exists, every object kind opens an editor that exists', () => {
    const containers = new Set(registry.viewContainers.map((one) => one.id));
    expect(registry.views.filter((view) => !containers.has(view.container))).toEqual([]);
    for (const kind of registry.objectKinds.values()) {
      expect(registry.editors.has(kind.toEditor('1', 'x').kind), kind.kind).toBe(true);
    }
    for (const step of registry.walkthrough) {
      expect(registry.commands.has(step.action.command), step.id).toBe(true);
    }
  });

  test('the same id twice is refused', () => {
    expect(() => createRegistry([...contributions, ...contributions])).toThrow(/twice/);
  });
});
