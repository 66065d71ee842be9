import { expect, test } from '../../e2e/support/fixtures.ts';

test.describe('permissions and devices are denied (Electron checklist 5)', () => {
  test('every permission is denied to the page', async ({ sharedConsole: { page } }) => {
    const states = await page.evaluate(async () => {
      const names = ['notifications', 'geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'];
      const answers = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      return answers.map((answer) => answer.state);
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied', 'denied']);
  });

  test('asking does not help', async ({ sharedConsole: { page } }) => {
    const outcomes = await page.evaluate(async () => {
      const failed = async (attempt: () => Promise<unknown>): Promise<string> => {
        try {
          return `granted: ${String(await attempt())}`;
        } catch (error) {
          return (error as Partial<Error>).name ?? 'Error';
        }
      };
      return {
        notification: await Notification.requestPermission(),
        position: await failed(
          () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ).then((name) => (name.startsWith('granted') ? name : 'refused')),
        camera: await failed(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await failed(() => navigator.mediaDevices.getDisplayMedia()),
        clipboard: await failed(() => navigator.clipboard.readText()),
      };
    });
    expect(outcomes.notification).toBe('denied');
    expect(outcomes.position).toBe('refused');
    for (const name of [outcomes.camera, outcomes.screen, outcomes.clipboard]) {
      expect(name).toMatch(/^(NotAllowedError|NotFoundError|InvalidStateError|NotSupportedError)$/);
    }
  });

  test('no device can be chosen', async ({ sharedConsole: { page } }) => {
    const names = await page.evaluate(async () => {
      const { hid, serial, usb, bluetooth } = navigator as unknown as Record<
        string,
        { requestDevice?(options: object): Promise<unknown[]>; requestPort?(): Promise<unknown> } | undefined
      >;
      const attempt = async (action: () => Promise<unknown> | undefined): Promise<string> => {
        try {
          const got = await action();
          return Array.isArray(got) && got.length === 0 ? 'nothing' : 'granted';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        await attempt(() => hid?.requestDevice?.({ filters: [] }) ?? Promise.resolve([])),
        await attempt(() => serial?.requestPort?.() ?? Promise.resolve([])),
        await attempt(() => usb?.requestDevice?.({ filters: [] }) ?? Promise.resolve([])),
        await attempt(() => bluetooth?.requestDevice?.({ acceptAllDevices: true }) ?? Promise.resolve([])),
      ];
    });
    expect(names).not.toContain('granted');
  });
});
