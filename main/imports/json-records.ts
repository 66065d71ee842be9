import { importLimits } from './limits.ts';
import { fileProblem } from './problem.ts';
import type { TextKey } from '../../shared/i18n/catalogues.ts';

/** One record of a JSON file: an object, or the piece of text that is none and why. */
export type JsonItem =
  | { readonly kind: 'object'; readonly value: object; readonly text: string }
  | { readonly kind: 'broken'; readonly reasonKey: TextKey; readonly text: string };

interface Scanner {
  readonly text: string;
  readonly fileName: string;
  position: number;
}

const quote = 34;
const backslash = 92;
const [openBracket, closeBracket, openBrace, closeBrace] = [91, 93, 123, 125];

function isBetween(code: number): boolean {
  // Blanks, commas, and the marks that some tools put between or before documents (record separator, BOM).
  return code === 32 || (code >= 9 && code <= 13) || code === 44 || code === 0x1e || code === 0xfeff;
}

function skipBetween(scanner: Scanner): number {
  const { text } = scanner;
  while (scanner.position < text.length && isBetween(text.charCodeAt(scanner.position)))
    scanner.position += 1;
  return scanner.position < text.length ? text.charCodeAt(scanner.position) : -1;
}

/** Moves past the string that starts here; false when it does not end. */
function skipString(scanner: Scanner): boolean {
  const { text } = scanner;
  scanner.position += 1;
  for (;;) {
    const end = text.indexOf('"', scanner.position);
    if (end < 0) {
      scanner.position = text.length;
      return false;
    }
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash && end - 1 - escapes >= scanner.position)
      escapes += 1;
    scanner.position = end + 1;
    if (escapes % 2 === 0) return true;
  }
}

/** Moves past the value that starts here; false when the text ends within it. */
function skipValue(scanner: Scanner): boolean {
  const { text } = scanner;
  let depth = 0;
  while (scanner.position < text.length) {
    const code = text.charCodeAt(scanner.position);
    if (code === quote) {
      if (!skipString(scanner)) return false;
      if (depth === 0) return true;
      continue;
    }
    if (code === openBrace || code === openBracket) {
      depth += 1;
      if (depth > importLimits.jsonDepth) {
        throw fileProblem('imports.problem.tooDeep', {
          file: scanner.fileName,
          limit: importLimits.jsonDepth,
        });
      }
    } else if (code === closeBrace || code === closeBracket) {
      if (depth === 0) return true;
      depth -= 1;
      if (depth === 0) {
        scanner.position += 1;
        return true;
      }
    } else if (depth === 0 && (isBetween(code) || code === 58)) return true;
    scanner.position += 1;
  }
  return depth === 0;
}

function quoted(text: string): string {
  return text.slice(0, importLimits.quoted);
}

function itemOf(text: string): JsonItem {
  if (text.length > importLimits.recordBytes)
    return { kind: 'broken', reasonKey: 'imports.reject.tooLong', text: quoted(text) };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { kind: 'object', value, text };
    return { kind: 'broken', reasonKey: 'imports.reject.notAnObject', text: quoted(text) };
  } catch {
    return { kind: 'broken', reasonKey: 'imports.reject.brokenJson', text: quoted(text) };
  }
}

/** The items of the array that starts here; false when the text ended within it, which was then said by an item. */
function* elements(scanner: Scanner, depth: number): Generator<JsonItem, boolean> {
  if (depth > importLimits.jsonDepth) {
    throw fileProblem('imports.problem.tooDeep', { file: scanner.fileName, limit: importLimits.jsonDepth });
  }
  scanner.position += 1;
  for (;;) {
    const code = skipBetween(scanner);
    if (code === -1) {
      yield { kind: 'broken', reasonKey: 'imports.reject.truncated', text: '' };
      return false;
    }
    if (code === closeBracket) {
      scanner.position += 1;
      return true;
    }
    const start = scanner.position;
    if (code === openBrace) {
      if (!(yield* document(scanner, depth + 1))) return false;
    } else {
      const isWhole = skipValue(scanner);
      if (scanner.position === start) scanner.position += 1;
      const text = scanner.text.slice(start, scanner.position);
      yield isWhole
        ? itemOf(text)
        : { kind: 'broken', reasonKey: 'imports.reject.truncated', text: quoted(text) };
      if (!isWhole) return false;
    }
  }
}

/**
 * The items of the object that starts here: those of its `"value": […]` when it is a page around records, otherwise the
 * object itself. False when the text ended within it or is no JSON any more, which was then said by an item.
 */
function* document(scanner: Scanner, depth: number): Generator<JsonItem, boolean> {
  const start = scanner.position;
  let isPage = false;
  scanner.position += 1;
  for (;;) {
    const code = skipBetween(scanner);
    if (code === closeBrace) {
      scanner.position += 1;
      break;
    }
    const keyStart = scanner.position;
    if (code !== quote || !skipString(scanner)) {
      // Not JSON from here on, or the file ends: what was read of this object is one broken record.
      if (code !== -1) scanner.position = scanner.text.length;
      yield {
        kind: 'broken',
        reasonKey: code === -1 ? 'imports.reject.truncated' : 'imports.reject.brokenJson',
        text: quoted(scanner.text.slice(start, scanner.position)),
      };
      return false;
    }
    const key = scanner.text.slice(keyStart + 1, scanner.position - 1).toLowerCase();
    while (skipBetween(scanner) === 58) scanner.position += 1;
    const next = skipBetween(scanner);
    if (key === 'value' && next === openBracket) {
      isPage = true;
      if (!(yield* elements(scanner, depth))) return false;
    } else if (next === -1 || !skipValue(scanner)) {
      yield {
        kind: 'broken',
        reasonKey: 'imports.reject.truncated',
        text: quoted(scanner.text.slice(start)),
      };
      return false;
    }
  }
  if (!isPage) yield itemOf(scanner.text.slice(start, scanner.position));
  return true;
}

/**
 * The records of a JSON text: an array, `{"value": […]}`, several such pages one after another (or in an array), or
 * single objects. Whatever is damaged comes out as a broken item; nothing is skipped in silence.
 */
export function* jsonItems(text: string, fileName: string): Generator<JsonItem> {
  const scanner: Scanner = { text, fileName, position: 0 };
  for (;;) {
    const code = skipBetween(scanner);
    if (code === -1) return;
    const start = scanner.position;
    if (code === openBracket) yield* elements(scanner, 1);
    else if (code === openBrace) yield* document(scanner, 1);
    else {
      const isWhole = skipValue(scanner);
      if (scanner.position === start) scanner.position += 1;
      yield {
        kind: 'broken',
        reasonKey: isWhole ? 'imports.reject.notAnObject' : 'imports.reject.brokenJson',
        text: quoted(text.slice(start, scanner.position)),
      };
    }
  }
}
