import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file's text without surrounding white space, or undefined when it cannot be read.
 * @param {string} file
 * @returns {string | undefined}
 */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * What a JSON file holds; undefined when it is not there or no JSON.
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes a file, unless it holds this text already: another command may be reading it at this moment.
 * @param {string} file
 * @param {string} text
 * @param {number} [mode]
 */
export function writeWhenChanged(file, text, mode = 0o644) {
  if (readText(file) === text.trim()) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}
