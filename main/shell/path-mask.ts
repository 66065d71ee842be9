import { basename } from 'node:path';
import type { FileTokens } from './file-tokens.ts';

/** File tokens that remember which paths they stood for, and that hide those paths again in what the page gets. */
export interface PathMask {
  readonly tokens: FileTokens;
  /** The same value with every text that is one of the paths replaced by the file's name. */
  hide(value: unknown): unknown;
}

/**
 * The page must not learn a path from an answer or a job's result either: what the backend gives back of the files that
 * were handed over goes to the page by name only, without the folders.
 */
export function createPathMask(tokens: FileTokens): PathMask {
  const names = new Map<string, string>();

  function hide(value: unknown): unknown {
    if (typeof value === 'string') return names.get(value) ?? value;
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hide(part)]));
  }

  return {
    tokens: {
      ...tokens,
      resolve(token, use) {
        const path = tokens.resolve(token, use);
        if (path !== null) names.set(path, basename(path));
        return path;
      },
    },
    hide: (value) => (names.size === 0 ? value : hide(value)),
  };
}
