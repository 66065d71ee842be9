import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './paths.mjs';
import { capture } from './processes.mjs';

const program = 'Briefgeheim';

/** What a window needs; the alternatives are the names of newer releases. */
const depends = [
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
  'libasound2t64 | libasound2',
  'libgbm1',
  'libnotify4',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0t64 | libatspi2.0-0',
  'libsecret-1-0',
  'xdg-utils',
];

/**
 * Makes a .deb from an unpacked application with dpkg-deb alone, without electron-builder's own tools.
 * @param {{
 *   unpacked: string,
 *   file: string,
 *   version: string,
 *   maintainer: string,
 *   homepage: string,
 *   synopsis: string,
 *   note: string | undefined,
 * }} options `note` is added to the description
 * @returns {Promise<void>}
 * @throws {Error} when dpkg-deb fails
 */
export async function makeDebianPackage({ unpacked, file, version, maintainer, homepage, synopsis, note }) {
  const root = `${file}.root`;
  rmSync(root, { recursive: true, force: true });
  try {
    const home = join(root, 'opt', program);
    mkdirSync(dirname(home), { recursive: true });
    cpSync(unpacked, home, { recursive: true });
    // The sandbox helper needs its set-user-id bit on systems that give no user namespaces.
    chmodSync(join(home, 'chrome-sandbox'), 0o4755);
    place(root, 'usr/share/applications/briefgeheim.desktop', desktopEntry(synopsis));
    for (const picture of readdirSync(inProject('build', 'icons'))) {
      const size = picture.replace('.png', '');
      const to = join(root, 'usr/share/icons/hicolor', size, 'apps', 'briefgeheim.png');
      mkdirSync(dirname(to), { recursive: true });
      cpSync(inProject('build', 'icons', picture), to);
    }
    mkdirSync(join(root, 'usr/bin'), { recursive: true });
    symlinkSync(`/opt/${program}/resources/bin/briefgeheim`, join(root, 'usr/bin/briefgeheim'));
    place(
      root,
      'DEBIAN/control',
      [
        'Package: briefgeheim',
        `Version: ${version}`,
        `Architecture: ${process.arch === 'arm64' ? 'arm64' : 'amd64'}`,
        `Maintainer: ${maintainer}`,
        `Homepage: ${homepage}`,
        `Installed-Size: ${Math.ceil(sizeOf(root) / 1024)}`,
        `Depends: ${depends.join(', ')}`,
        'Section: misc',
        'Priority: optional',
        `Description: ${synopsis}`,
        ...(note === undefined ? [] : [` ${note}`]),
        '',
      ].join('\n'),
    );
    readable(root);
    // The lightest xz level: the packing has to fit in a test, and level 6 saves only a tenth.
    const args = ['--root-owner-group', '-Zxz', '-z0', '--build', root, file];
    const { code, output } = await capture('dpkg-deb', args);
    if (code !== 0) throw new Error(`dpkg-deb failed: ${output.trim()}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** @param {string} synopsis */
function desktopEntry(synopsis) {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Briefgeheim',
    `Comment=${synopsis}`,
    `Exec=/opt/${program}/briefgeheim-console %U`,
    'Icon=briefgeheim',
    'Terminal=false',
    'Categories=Office;',
    'StartupWMClass=Briefgeheim',
    '',
  ].join('\n');
}

/**
 * @param {string} root
 * @param {string} path
 * @param {string} text
 */
function place(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/**
 * Folders and files that everyone may read, whatever the umask of who packs.
 * @param {string} path
 */
function readable(path) {
  const state = lstatSync(path);
  if (state.isSymbolicLink()) return;
  chmodSync(path, (state.mode & 0o7777 & ~0o022) | (state.isDirectory() ? 0o755 : 0o644));
  if (state.isDirectory()) for (const name of readdirSync(path)) readable(join(path, name));
}

/**
 * @param {string} path
 * @returns {number} bytes
 */
function sizeOf(path) {
  const state = lstatSync(path);
  if (!state.isDirectory()) return state.size;
  return readdirSync(path).reduce((total, name) => total + sizeOf(join(path, name)), 0);
}
