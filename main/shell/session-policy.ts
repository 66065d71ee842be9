import { app, type Session } from 'electron';
import { appScheme, startAddress } from './content-policy.ts';

/** Schemes whose content is already in the machine: our own files, and bytes the page made itself. */
const localSchemes: readonly string[] = [`${appScheme}:`, 'data:', 'blob:'];

/**
 * Closes a session: no permission, no device, no request that leaves the app scheme, no download, no spelling
 * dictionary from the network. `hasDeveloperTools` also lets the developer tools load their own pages.
 */
export function closeSession(session: Session, hasDeveloperTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  // Chromium fetches dictionaries from a public server; this address is our own and answers 403.
  session.setSpellCheckerDictionaryDownloadURL(new URL('/dictionaries/', startAddress).href);
  const allowed = hasDeveloperTools ? [...localSchemes, 'devtools:'] : localSchemes;
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.includes(schemeOf(details.url)) });
  });
}

function schemeOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}

/** Refuses what a server could ask of the user, should a request ever slip through; and all background traffic. */
export function closeNetwork(): void {
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event, _contents, _address, _certificates, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('certificate-error', (event, _contents, _address, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  // No name resolves in the window's processes, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
