/** What a file may cost. A crafted file is refused at these bounds; no real export comes near them. */
export const importLimits = {
  /** Bytes of a file. */
  fileBytes: 512 * 1024 * 1024,
  /** Characters of a JSON file, which is held in memory as a whole. */
  jsonCharacters: 128 * 1024 * 1024,
  /** Nesting of JSON. */
  jsonDepth: 64,
  /** Bytes between two line ends of a table, and of one record. */
  recordBytes: 1024 * 1024,
  columns: 4096,
  records: 2_000_000,
  /** Rejected records that are kept with their reason; a file with more is not the export that it looks like. */
  rejections: 50_000,
  /** Characters of a rejected record that the report quotes. */
  quoted: 500,
  /** Bytes of a file up to which records are compared as they are; beyond, by their hash, which takes less memory. */
  comparedBytes: 32 * 1024 * 1024,
  /** Distinct warnings of one file. */
  warnings: 100,
  /** Characters looked at to recognise a file. */
  sampleCharacters: 256 * 1024,
  /** Lines before the header that are searched for it. */
  preambleLines: 100,
  /** Characters within which a header must end. */
  headerCharacters: 128 * 1024,
  /** Bytes read at a time. */
  chunkBytes: 256 * 1024,
} as const;
