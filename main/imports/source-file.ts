import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { binaryKind, chooseEncoding } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { importLimits } from './limits.ts';
import { fileProblem } from './problem.ts';

/** A file that was read through once: what its bytes are, before anything is made of them. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
  /** SHA-256 of the original bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: Encoding;
  readonly start: Uint8Array;
  /** Bytes of the longest line; a table with longer lines than the limit is refused before it is parsed. */
  readonly longestLine: number;
}

/** Called between chunks, so that other requests go on and a cancelled import stops. */
export type Breath = () => Promise<void>;

function ioProblem(file: string, error: unknown): BriefgeheimError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return new BriefgeheimError('unreadable-file', { params: { file, problem: code }, cause: error });
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(importLimits.chunkBytes);
  let position = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    // The buffer is used again for the next chunk: whoever keeps bytes must copy them.
    yield buffer.subarray(0, bytesRead);
  }
}

/** Measures the longest run of bytes without a line end (LF or, in files of old Macs, CR). */
function lineMeter(): { measure(chunk: Buffer): void; longest(): number } {
  let current = 0;
  let longest = 0;
  return {
    measure: (chunk) => {
      const last = Math.max(chunk.lastIndexOf(10), chunk.lastIndexOf(13));
      if (last < 0) {
        current += chunk.length;
        longest = Math.max(longest, current);
        return;
      }
      const newline = chunk.indexOf(10);
      const carriage = chunk.indexOf(13);
      const first = newline < 0 ? carriage : carriage < 0 ? newline : Math.min(newline, carriage);
      // Lines within one chunk are shorter than the limit, because the chunk is.
      longest = Math.max(longest, current + first);
      current = chunk.length - last - 1;
    },
    longest: () => Math.max(longest, current),
  };
}

/** Reads a regular file through once. Throws `file-too-large` and `unreadable-file`. */
export async function surveyFile(filePath: string, breathe: Breath): Promise<SourceFile> {
  const name = path.basename(filePath);
  let handle: FileHandle;
  try {
    // Asked before opening: opening a pipe would wait for ever.
    if (!(await stat(filePath)).isFile()) throw fileProblem('imports.problem.notAFile', { file: name });
    handle = await open(filePath, 'r');
  } catch (error) {
    throw error instanceof BriefgeheimError ? error : ioProblem(name, error);
  }
  try {
    const { size, mtime } = await handle.stat();
    if (size > importLimits.fileBytes) {
      throw new BriefgeheimError('file-too-large', {
        params: { file: name, limit: importLimits.fileBytes / (1024 * 1024) },
      });
    }
    const hash = createHash('sha256');
    const validator = new TextDecoder('utf-8', { fatal: true });
    const meter = lineMeter();
    let isValidUtf8 = true;
    let start: Uint8Array = new Uint8Array();
    let bytes = 0;
    for await (const chunk of chunksOf(handle)) {
      if (bytes === 0) {
        start = Uint8Array.from(chunk.subarray(0, 8192));
        const kind = binaryKind(start);
        if (kind === 'workbook') throw fileProblem('imports.problem.workbook', { file: name });
        if (kind === 'binary') throw fileProblem('imports.problem.binary', { file: name });
      }
      bytes += chunk.length;
      if (bytes > importLimits.fileBytes) throw fileProblem('imports.problem.changed', { file: name });
      hash.update(chunk);
      meter.measure(chunk);
      if (isValidUtf8) {
        try {
          validator.decode(chunk, { stream: true });
        } catch {
          isValidUtf8 = false;
        }
      }
      await breathe();
    }
    if (isValidUtf8) {
      try {
        validator.decode();
      } catch {
        isValidUtf8 = false;
      }
    }
    return {
      path: filePath,
      name,
      bytes,
      modifiedAt: mtime,
      sha256: hash.digest('hex'),
      encoding: chooseEncoding(start, isValidUtf8),
      start,
      longestLine: meter.longest(),
    };
  } catch (error) {
    throw error instanceof BriefgeheimError ? error : ioProblem(name, error);
  } finally {
    await handle.close();
  }
}

/**
 * The file's bytes in pieces, as they are. After the last piece they are compared with the survey: a file that changed
 * meanwhile is refused, because its hash would vouch for something else. `onRead` hears how many bytes were read so far.
 */
export async function* readBytes(file: SourceFile, onRead?: (bytes: number) => void): AsyncGenerator<Buffer> {
  let handle: FileHandle;
  try {
    handle = await open(file.path, 'r');
  } catch (error) {
    throw ioProblem(file.name, error);
  }
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunksOf(handle)) {
      hash.update(chunk);
      bytes += chunk.length;
      onRead?.(bytes);
      yield chunk;
    }
    if (hash.digest('hex') !== file.sha256) throw fileProblem('imports.problem.changed', { file: file.name });
  } catch (error) {
    throw error instanceof BriefgeheimError ? error : ioProblem(file.name, error);
  } finally {
    await handle.close();
  }
}

/** The file's text in pieces, byte-order mark taken off; see {@link readBytes}. */
export async function* readText(file: SourceFile, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding);
  for await (const chunk of readBytes(file, onRead)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The first characters of the file's text, for recognising it. */
export async function readSample(file: SourceFile): Promise<string> {
  let sample = '';
  for await (const piece of readText(file)) {
    sample += piece;
    if (sample.length >= importLimits.sampleCharacters) break;
  }
  return sample.slice(0, importLimits.sampleCharacters);
}
