import { enCareProviderTypes } from '../i18n/en/care-provider-types.ts';
import { nlCareProviderTypes } from '../i18n/nl/care-provider-types.ts';

/**
 * Edition 1 of the types of care providers, by which an organisation says who may reach what (NTA 7516, 6.1.10). No national list of
 * types exists that an export carries; these are the professions and posts that care organisations tell apart, and an
 * organisation says itself which of its functions belong to which (see {@link readCareProviderLine}). The last two are
 * not care providers: people who lead, and people who support. A type keeps its id for ever: vaults hold it.
 */
export const careProviderTypes = [
  'physician',
  'dentist',
  'midwife',
  'pharmacist',
  'psychologist',
  'nurse-practitioner',
  'physician-assistant',
  'nurse',
  'carer',
  'allied-health',
  'doctors-assistant',
  'pharmacy-assistant',
  'medical-secretary',
  'manager',
  'support',
] as const;
/** See {@link careProviderTypes}. */
export type CareProviderType = (typeof careProviderTypes)[number];

/** What an organisation says of one of its functions: `name` is a function code or a function title. */
export interface CareProviderFunction {
  readonly name: string;
  readonly type: CareProviderType;
}

/** The form in which function codes and titles are compared: without case, spaces joined. */
export function functionKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

const typeByWord: ReadonlyMap<string, CareProviderType> = new Map(
  careProviderTypes.flatMap((type) =>
    [
      type,
      nlCareProviderTypes[`directory.careProviderType.${type}`],
      enCareProviderTypes[`directory.careProviderType.${type}`],
    ].map((word) => [functionKey(word), type] as const),
  ),
);

/**
 * Reads a line `function=type` of the organisation's settings, such as `VPK=verpleegkundige`; the type by its Dutch or
 * English name or its id, in any case. Null when it is not such a line.
 */
export function readCareProviderLine(line: string): CareProviderFunction | null {
  const border = line.lastIndexOf('=');
  if (border < 0) return null;
  const name = line.slice(0, border).trim();
  const type = typeByWord.get(functionKey(line.slice(border + 1)));
  return name === '' || type === undefined ? null : { name, type };
}

/** The types by function code or title ({@link functionKey}); lines that cannot be read are left out. */
export function careProviderFunctions(lines: readonly string[]): ReadonlyMap<string, CareProviderType> {
  return new Map(
    lines.flatMap((line) => {
      const read = readCareProviderLine(line);
      return read === null ? [] : [[functionKey(read.name), read.type] as const];
    }),
  );
}
