import { z } from 'zod';
import { gridFilter } from '../../../shared/contract/grid.ts';
import type { GridFilter } from '../../../shared/contract/grid.ts';
import type { EditorInput } from '../../platform/contribution.ts';

const preset = z.object({ filters: z.array(gridFilter).default([]), search: z.string().default('') });

/** The rows behind a number: which filters and search a grid editor starts with. */
export interface GridPreset {
  readonly filters: readonly GridFilter[];
  readonly search: string;
}

/** The argument of a grid editor that starts with these filters; without any it is the plain list (empty text). */
export function presetArgument(filters: readonly GridFilter[], search = ''): string {
  return filters.length === 0 && search === '' ? '' : JSON.stringify({ filters, search });
}

/** A grid editor opened on the rows behind a number. */
export function gridInput(kind: string, label: string, filters: readonly GridFilter[] = []): EditorInput {
  return { kind, argument: presetArgument(filters), label };
}

/** Reads the argument of a grid editor; anything else than a preset is the plain list. */
export function readPreset(argument: string): GridPreset {
  try {
    const parsed = preset.safeParse(argument === '' ? {} : JSON.parse(argument));
    return parsed.success ? parsed.data : { filters: [], search: '' };
  } catch {
    return { filters: [], search: '' };
  }
}
