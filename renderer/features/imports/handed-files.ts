import { z } from 'zod';
import { handedFile } from '../../../shared/contract/bridge.ts';
import type { HandedFile } from '../../../shared/contract/bridge.ts';
import { bridge } from '../../platform/bridge.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';

const files = z.array(handedFile).min(1).max(100);

/** The files of an import as text, for the argument of its editor. */
export function writeFiles(handed: readonly HandedFile[]): string {
  return JSON.stringify(handed);
}

/** Reads the argument of an import editor; empty when it is not one (after a restart of another version). */
export function readFiles(argument: string): readonly HandedFile[] {
  try {
    const parsed = files.safeParse(JSON.parse(argument));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Opens the import editor on files that were dropped, or asks for files when none were handed over. */
export async function openFiles(argument: unknown): Promise<void> {
  const dropped = files.safeParse(argument);
  const chosen = dropped.success ? dropped.data : await bridge().openFiles({ purpose: 'import' });
  if (chosen.length > 0) {
    editors.open(
      { kind: 'import', argument: writeFiles(chosen), label: text('imports.inspect.label') },
      { preview: false },
    );
  }
}
