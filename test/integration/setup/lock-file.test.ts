import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../../../scripts/lib/paths.mjs';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Entry>>;
};

/** What a package at a place gets when it asks for another by name. */
function installedFor(place: string, name: string): Entry | undefined {
  const here = packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`];
  if (here !== undefined || place === '') return here;
  return installedFor(place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

test('the lock file names the packages of every platform, or npm ci refuses it whole', () => {
  const absent = Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name, version]) =>
          /^\d+\.\d+\.\d+$/.test(version) && installedFor(place, name)?.version !== version,
      )
      .map(([name, version]) => `${place}: ${name}@${version}`),
  );
  expect(absent, 'run node scripts/complete-lock.mjs').toEqual([]);
});

test('whatever is installed here is pinned by its content', () => {
  const unpinned = Object.entries(packages).filter(([place, entry]) => {
    const isForHere =
      (entry.os === undefined || entry.os.includes('linux')) &&
      (entry.cpu === undefined || entry.cpu.includes('x64'));
    return place !== '' && isForHere && entry.integrity === undefined;
  });
  expect(unpinned.map(([place]) => place)).toEqual([]);
});
