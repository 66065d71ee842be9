import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { menuColumns } from '../../../main/shell/menu-model.ts';

const renderer = fileURLToPath(new URL('../../../renderer', import.meta.url));

/** What is declared after each `id:` in the window's sources, up to the next one. */
function declarations(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  for (const file of files) {
    for (const part of readFileSync(join(renderer, file), 'utf8')
      .split(/\bid: '/)
      .slice(1)) {
      const id = part.slice(0, part.indexOf("'"));
      found.set(id, `${found.get(id) ?? ''}${part}`);
    }
  }
  return found;
}

// The contributions themselves need a window to be loaded; their sources say the same.
const declared = declarations();
const lines = menuColumns.flatMap((column) =>
  column.lines.flatMap((line) => (line === 'separator' ? [] : [line])),
);

test.each(lines.map((line) => [line.command, line.key] as const))(
  '%s is a command with the key %s',
  (command, key) => {
    expect(declared.has(command)).toBe(true);
    if (key !== undefined) {
      expect(declared.get(command)).toContain(`'${key}'`);
    }
  },
);

test('every command of the menu stands in it once', () => {
  expect(new Set(lines.map(({ command }) => command)).size).toBe(lines.length);
});
