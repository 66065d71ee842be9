import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../../e2e/support/fixtures.ts';

/** A real server on this machine that counts every connection, before any request is understood. */
async function countingServer(): Promise<{ port: number; connections(): number; close(): Promise<void> }> {
  let connections = 0;
  const server = createServer((_request, response) => response.end('reached'));
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test.describe('the window reaches no network', () => {
  test('the counting server does count', async () => {
    const server = await countingServer();
    await fetch(`http://127.0.0.1:${String(server.port)}/`);
    expect(server.connections()).toBe(1);
    await server.close();
  });

  test('nothing that the page tries arrives', async ({ sharedConsole: { page } }) => {
    const server = await countingServer();
    const refused = await page.evaluate(async (port) => {
      const address = `http://127.0.0.1:${String(port)}/`;
      const names: string[] = [];
      const failed = (name: string) => (): void => {
        names.push(name);
      };
      await fetch(address).catch(failed('fetch'));
      await fetch(address, { mode: 'no-cors' }).catch(failed('no-cors'));
      const image = new Image();
      const imageDone = new Promise((resolve) => (image.onerror = image.onload = resolve));
      image.src = `${address}image.png`;
      await imageDone;
      navigator.sendBeacon(address, 'x');
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${address}style.css`;
      document.head.append(link);
      const hint = document.createElement('link');
      hint.rel = 'preconnect';
      hint.href = address;
      document.head.append(hint);
      for (const scheme of ['ws', 'http']) {
        try {
          const source =
            scheme === 'ws' ? new WebSocket(`ws://127.0.0.1:${String(port)}/`) : new EventSource(address);
          await new Promise((resolve) => (source.onerror = resolve));
          source.close();
        } catch {
          names.push(scheme);
        }
      }
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const element of [link, hint, frame]) {
        element.remove();
      }
      return names;
    }, server.port);
    expect(refused).toEqual(expect.arrayContaining(['fetch', 'no-cors']));
    expect(server.connections()).toBe(0);
    await server.close();
  });

  test('the request filter stops what no page policy covers', async ({ sharedConsole: { app } }) => {
    const server = await countingServer();
    const outcomes = await app.evaluate(async ({ BrowserWindow, session }, port) => {
      const address = `http://127.0.0.1:${String(port)}/`;
      const errors: string[] = [];
      // Sessions that the program never made on purpose are closed as well.
      for (const partition of [undefined, 'another-session']) {
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            session: partition === undefined ? session.defaultSession : session.fromPartition(partition),
            sandbox: true,
          },
        });
        await window.loadURL(address).catch((error: unknown) => errors.push(String(error)));
        window.destroy();
      }
      return errors;
    }, server.port);
    expect(outcomes).toHaveLength(2);
    for (const message of outcomes) {
      expect(message).toContain('ERR_BLOCKED_BY_CLIENT');
    }
    expect(server.connections()).toBe(0);
    await server.close();
  });

  test('WebRTC sends no datagram', async ({ sharedConsole: { page } }) => {
    const socket = createSocket('udp4');
    let datagrams = 0;
    socket.on('message', () => {
      datagrams += 1;
    });
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    await page.evaluate(async (port) => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${String(port)}` }] });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1000));
      connection.close();
    }, socket.address().port);
    expect(datagrams).toBe(0);
    socket.close();
  });

  test('no name is resolved, not even the one that needs no server', async ({ sharedConsole: { app } }) => {
    const outcome = await app.evaluate(async ({ session }) => {
      try {
        await session.defaultSession.resolveHost('localhost');
        return 'resolved';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
  });

  test('spelling dictionaries and crash reports stay local', async ({ sharedConsole: { app } }) => {
    const state = await app.evaluate(({ crashReporter, session }) => ({
      isSpelling: session.defaultSession.isSpellCheckerEnabled(),
      isUploading: crashReporter.getUploadToServer(),
    }));
    expect(state).toEqual({ isSpelling: false, isUploading: false });
  });
});
