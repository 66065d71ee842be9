import { z } from 'zod';

/** Column filters of the grid. `is` and `is-not` take several values; `before` and `after` take instants or dates. */
export const gridFilter = z.strictObject({
  column: z.string().max(64),
  operator: z.enum([
    'contains',
    'is',
    'is-not',
    'at-least',
    'at-most',
    'before',
    'after',
    'empty',
    'not-empty',
  ]),
  values: z.array(z.union([z.string().max(512), z.number(), z.boolean()])).max(200),
});
/** See {@link gridFilter}. */
export type GridFilter = z.infer<typeof gridFilter>;

/**
 * One question of the grid to a server-side table. The server sorts, filters and counts; `start` and `limit`
 * name the window of rows wanted (0-based). Paging is by keyset from cached anchors, never by OFFSET
 * (main/backend/keyset.ts), so that any window of a million rows costs the same.
 */
export const gridQuery = z.strictObject({
  start: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(200),
  sort: z
    .array(z.strictObject({ column: z.string().max(64), direction: z.enum(['ascending', 'descending']) }))
    .max(3)
    .default([]),
  filters: z.array(gridFilter).max(20).default([]),
  search: z.string().max(200).default(''),
});
/** A {@link gridQuery} after parsing. */
export type GridQuery = z.infer<typeof gridQuery>;
/** A {@link gridQuery} as callers write it, defaults left out. */
export type GridQueryInput = z.input<typeof gridQuery>;

/**
 * A window of rows. `total` counts the rows that match, `unfiltered` all rows of the table. `version` changes
 * when the data behind the table changes, so that a client can throw its cached windows away.
 */
export function gridPage<Row extends z.ZodType>(row: Row) {
  return z.object({
    rows: z.array(row),
    start: z.number().int(),
    total: z.number().int(),
    unfiltered: z.number().int(),
    version: z.string(),
  });
}

/** A {@link gridPage} of rows of type `Row`. */
export interface GridPage<Row> {
  readonly rows: readonly Row[];
  readonly start: number;
  readonly total: number;
  readonly unfiltered: number;
  readonly version: string;
}
