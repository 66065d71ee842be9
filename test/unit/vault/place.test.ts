import { describe, expect, it } from 'vitest';
import { requireLocalPlace } from '../../../main/vault/files/place.ts';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/homes /tmp/net nfs4 rw 0 0',
  '//server/share /tmp/mijn\\040schijf cifs rw 0 0',
  'me@host: /tmp/ssh fuse.sshfs rw 0 0',
  'tmpfs /tmp/net/local tmpfs rw 0 0',
].join('\n');

describe('the place of a vault', () => {
  it.each([
    '/tmp/net/kluis',
    '/tmp/net',
    '/tmp/mijn schijf/kluis',
    '/tmp/ssh/a/b',
    '\\\\server\\share\\kluis',
    '//server/share/kluis',
  ])('refuses %s', (directory) => {
    expect(() => requireLocalPlace(directory, mounts)).toThrow('vault-unsuitable-place');
  });
  it.each(['/tmp/kluis', '/tmp/netwerk/kluis', '/tmp/net/local/kluis', 'kluis'])(
    'accepts %s',
    (directory) => {
      expect(() => requireLocalPlace(directory, mounts)).not.toThrow();
    },
  );
});
