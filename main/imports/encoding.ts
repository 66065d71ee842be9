/** How the bytes of a file are to be read as text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function zeroShare(bytes: Uint8Array, parity: 0 | 1): number {
  let zeros = 0;
  for (let index = parity; index < bytes.length; index += 2) if (bytes[index] === 0) zeros += 1;
  return zeros / Math.max(1, bytes.length / 2);
}

/**
 * Chooses the encoding from the first bytes and from whether the whole file is valid UTF-8. PowerShell 5.1 writes
 * UTF-16 with `>` and Out-File, sometimes without byte-order mark; old Excel writes windows-1252.
 */
export function chooseEncoding(start: Uint8Array, isValidUtf8: boolean): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const sample = start.subarray(0, 4096);
  if (zeroShare(sample, 1) > 0.4 && zeroShare(sample, 0) < 0.1) return 'utf-16le';
  if (zeroShare(sample, 0) > 0.4 && zeroShare(sample, 1) < 0.1) return 'utf-16be';
  return isValidUtf8 ? 'utf-8' : 'windows-1252';
}

/** Whether a file starts with the byte-order mark of UTF-8. */
export function hasUtf8Mark(start: Uint8Array): boolean {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
}

/** The encoding as shown to people. */
export function encodingName(encoding: Encoding, start: Uint8Array): string {
  const hasMark = hasUtf8Mark(start);
  const names = {
    'utf-8': hasMark ? 'UTF-8 (BOM)' : 'UTF-8',
    'utf-16le': 'UTF-16LE',
    'utf-16be': 'UTF-16BE',
    'windows-1252': 'Windows-1252',
  };
  return names[encoding];
}

/** A kind of file that is not text at all, judged by its first bytes; null when it may be text. */
export function binaryKind(start: Uint8Array): 'workbook' | 'binary' | null {
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04) return 'workbook';
  if (start[0] === 0xd0 && start[1] === 0xcf && start[2] === 0x11 && start[3] === 0xe0) return 'workbook';
  const encoding = chooseEncoding(start, true);
  if (encoding === 'utf-8' && start.subarray(0, 4096).includes(0)) return 'binary';
  return null;
}
