import { randomBytes } from 'node:crypto';

/** What a handed file may be used for: read by an import, or written by an export. */
export type FileUse = 'read' | 'write';

/** Hands out opaque tokens for paths that the user chose, and knows the path behind each. */
export interface FileTokens {
  issue(path: string, use: FileUse): string;
  /** The path behind a token, or null when we did not issue it for this use. */
  resolve(token: string, use: FileUse): string | null;
}

const mostTokens = 2000;

/** Tokens live as long as the program; beyond 2000 the oldest are forgotten. */
export function createFileTokens(): FileTokens {
  const issued = new Map<string, { readonly path: string; readonly use: FileUse }>();
  return {
    issue: (path, use) => {
      const token = `file-${randomBytes(24).toString('base64url')}`;
      issued.set(token, { path, use });
      const [oldest] = issued.keys();
      if (issued.size > mostTokens && oldest !== undefined) {
        issued.delete(oldest);
      }
      return token;
    },
    resolve: (token, use) => {
      const entry = issued.get(token);
      return entry !== undefined && entry.use === use ? entry.path : null;
    },
  };
}
