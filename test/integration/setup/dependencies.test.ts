import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectManifest } from '../../../scripts/lib/manifest.mjs';
import { inProject } from '../../../scripts/lib/paths.mjs';

/** The rows of docs/dependencies.md that name a package of package.json. */
function documented(): readonly { name: string; version: string; why: string; licence: string }[] {
  const [page = ''] = readFileSync(inProject('docs', 'dependencies.md'), 'utf8').split(
    '## Fetched by set-up',
  );
  return [...page.matchAll(/^\| (\S+) +\| (\d\S*) +\| (.+?) +\| (\S+) +\|$/gm)].map(
    ([, name = '', version = '', why = '', licence = '']) => ({ name, version, why, licence }),
  );
}

test('docs/dependencies.md names every package once, in the version that package.json pins', () => {
  const { dependencies, devDependencies, optionalDependencies } = projectManifest();
  const pinned = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(
    ([name, version]) => `${name} ${version.replace(/^npm:.*@/, '')}`,
  );
  expect(pinned.filter((entry) => !/ \d+\.\d+\.\d+$/.test(entry))).toEqual([]);
  expect(
    documented()
      .map(({ name, version }) => `${name} ${version}`)
      .sort(),
  ).toEqual(pinned.sort());
});

test('the licences on the page are those of the packages', () => {
  const differing = documented().filter(({ name, licence }) => {
    const file = inProject('node_modules', name, 'package.json');
    // Node for other platforms is not installed here.
    if (!existsSync(file)) return !name.startsWith('node-');
    return (JSON.parse(readFileSync(file, 'utf8')) as { license: string }).license !== licence;
  });
  expect(differing).toEqual([]);
});
