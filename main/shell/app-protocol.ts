import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { findAsset } from './asset-path.ts';
import { appScheme, securityHeaders } from './content-policy.ts';

/** Makes the app scheme a standard, secure one with an origin of its own. Before `ready` only. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the files under `root` to the window; everything else, and every method but GET, is refused with 403. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const asset = request.method === 'GET' ? await findAsset(root, request.url) : null;
    if (asset === null) {
      return new Response('', { status: 403, headers: securityHeaders });
    }
    const content = await readFile(asset.path);
    return new Response(new Uint8Array(content), {
      headers: { ...securityHeaders, 'Content-Type': asset.contentType },
    });
  });
}
