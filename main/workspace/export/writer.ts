import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { BriefgeheimError } from '../../../shared/contract/errors.ts';

/** Takes the pieces of a file. */
export type WritePiece = (text: string) => Promise<void>;

/**
 * Writes a file as a whole or not at all: beside the target first, to disk, and then into its place in one step. When
 * `work` fails or is cancelled, nothing is left and an older file at the target stays as it was. Gives the size in
 * bytes; throws `write-failed` for what the disk refuses.
 */
export async function writeWhole(
  target: string,
  work: (write: WritePiece) => Promise<void>,
): Promise<number> {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.part`;
  let bytes = 0;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await work(async (text) => {
        bytes += await append(file, text);
      });
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return bytes;
  } catch (error) {
    await rm(temporary, { force: true });
    throw asWriteError(error, target);
  }
}

async function append(file: FileHandle, text: string): Promise<number> {
  const content = Buffer.from(text, 'utf8');
  await file.appendFile(content);
  return content.length;
}

function asWriteError(error: unknown, target: string): unknown {
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new BriefgeheimError('write-failed', {
      params: { file: basename(target), problem: String(error.code) },
      cause: error,
    });
  }
  return error;
}
