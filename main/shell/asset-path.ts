import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { isOwnAddress } from './content-policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** A file that may be sent to the window. */
export interface Asset {
  readonly path: string;
  readonly contentType: string;
}

/**
 * Finds the file behind an address of the app scheme, or null when the address is foreign, leads outside `root`
 * (after decoding, and after following symbolic links), names no regular file, or has a type we do not serve.
 */
export async function findAsset(root: string, address: string): Promise<Asset | null> {
  if (!isOwnAddress(address)) {
    return null;
  }
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  const contentType = contentTypes[extname(name)];
  if (contentType === undefined || name.includes('\0') || name.includes('\\')) {
    return null;
  }
  try {
    const realRoot = await realpath(root);
    const path = await realpath(join(realRoot, name));
    const isInside = path.startsWith(realRoot + sep);
    return isInside && (await stat(path)).isFile() ? { path, contentType } : null;
  } catch {
    return null;
  }
}
