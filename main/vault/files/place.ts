import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';

/** File systems over a network, on which SQLite's write-ahead log and its locks are not dependable. */
const networkFileSystems: ReadonlySet<string> = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  'ceph',
  'lustre',
  'glusterfs',
  'davfs',
  'fuse.sshfs',
  'fuse.smbnetfs',
  'fuse.davfs2',
  'fuse.rclone',
  'fuse.glusterfs',
  'fuse.ceph',
]);

/** Refuses a folder on a network drive (`vault-unsuitable-place`). `mounts` is the text of /proc/mounts. */
export function requireLocalPlace(directory: string, mounts: string = readMounts()): void {
  if (isUncPath(directory) || isNetworkFileSystem(nearestExisting(directory), mounts)) {
    throw new BriefgeheimError('vault-unsuitable-place', { params: { directory } });
  }
}

function isUncPath(path: string): boolean {
  return /^(\\\\|\/\/)[^\\/?.]/.test(path) || /^(\\\\|\/\/)\?[\\/]UNC[\\/]/i.test(path);
}

function isNetworkFileSystem(path: string, mounts: string): boolean {
  let longest = -1;
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, mountPoint, fileSystem] = line.split(' ');
    if (mountPoint === undefined || fileSystem === undefined) continue;
    // The kernel writes blanks and the like in octal.
    const point = mountPoint.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(parseInt(octal, 8)),
    );
    const isWithin = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    // A later mount on the same point hides the earlier one.
    if (isWithin && point.length >= longest) {
      longest = point.length;
      type = fileSystem;
    }
  }
  return networkFileSystems.has(type);
}

/** The real path of a folder that may not exist yet: that of its nearest existing ancestor. */
function nearestExisting(directory: string): string {
  let path = resolve(directory);
  let rest = '';
  while (!existsSync(path) && dirname(path) !== path) {
    rest = join(path.slice(dirname(path).length).replaceAll(sep, ''), rest);
    path = dirname(path);
  }
  return join(realpathSync(path), rest);
}

function readMounts(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    // Not Linux; only UNC paths can be recognised there.
    return '';
  }
}
