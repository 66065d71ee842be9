/**
 * Catalogues: flat keys, one file for each area and language. Dutch is the source; the English file of an area is
 * typed by the Dutch one, so that a missing or extra key does not compile. Placeholders are `{{name}}`; plurals are
 * two keys ending in `_one` and `_other` with the placeholder `{{count}}`.
 */
export type Catalogue = Readonly<Record<string, string>>;

/** The English catalogue of an area: the same keys as the Dutch one. */
export type Translation<Dutch extends Catalogue> = Readonly<Record<keyof Dutch, string>>;

/** The languages of the product; the first is the default. */
export const languages = ['nl', 'en'] as const;
/** See {@link languages}. */
export type Language = (typeof languages)[number];
