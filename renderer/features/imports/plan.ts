import type { ColumnMapping, ImportFormatId, InspectedFile } from '../../../shared/contract/imports.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';

/** What the user decided about one file before reading it in. `takenAt` is an instant, ISO 8601 UTC. */
export interface FilePlan {
  readonly isIncluded: boolean;
  readonly format: ImportFormatId | null;
  readonly takenAt: string;
  readonly scope: 'organisation' | 'listed' | null;
  readonly mapping: ColumnMapping;
}

/** What the console proposes for a file. A file that was read before is left out unless the user wants it. */
export function proposePlan(file: InspectedFile): FilePlan {
  return {
    isIncluded: file.format !== null && file.problem === null,
    format: file.format,
    takenAt: file.modifiedAt,
    scope: null,
    mapping: file.suggestedMapping,
  };
}

/** Whether this file can be read with this plan. */
export function isReady(file: InspectedFile, plan: FilePlan): boolean {
  if (!plan.isIncluded || plan.format === null) {
    return false;
  }
  return plan.format === 'hr-table' ? hasName(plan.mapping) : file.problem === null;
}

/** A person's row needs a name: a whole one, or at least a surname. */
export function hasName(mapping: ColumnMapping): boolean {
  return mapping.displayName !== undefined || mapping.surname !== undefined;
}

/** The request that reads the files in as planned; files that are left out or not ready are not in it. */
export function toRequest(
  files: readonly { readonly file: InspectedFile; readonly plan: FilePlan }[],
): InputOf<'imports.start'> {
  return {
    files: files
      .filter(({ file, plan }) => isReady(file, plan))
      .map(({ file, plan }) => ({
        file: file.reference,
        ...(plan.format === null ? {} : { format: plan.format }),
        // The file's own time is what the backend takes by itself, and then says that nobody stated it.
        ...(plan.takenAt === file.modifiedAt ? {} : { takenAt: plan.takenAt }),
        ...(plan.scope === null ? {} : { scope: plan.scope }),
        ...(plan.format === 'hr-table' ? { mapping: plan.mapping } : {}),
      })),
  };
}

/** Gives a column a field, taking the field away from the column that had it. Null makes the column unused. */
export function mapColumn(
  mapping: ColumnMapping,
  column: string,
  field: keyof ColumnMapping | null,
): ColumnMapping {
  const others = Object.fromEntries(
    Object.entries(mapping).filter(([present, of]) => of !== column && present !== field),
  ) as ColumnMapping;
  return field === null ? others : { ...others, [field]: column };
}
