import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import { eventChannels, type EventPayloads, type RequestChannel } from './channels.ts';
import { isOwnAddress } from './content-policy.ts';
import { record } from './log.ts';

/** Says which page may speak: the contents of the one window, null when there is none. */
type OurContents = () => WebContents | null;

/**
 * The one place where the sender of a message is checked: it must be the contents of our window, its top frame and
 * not an inner one, and that frame must show a page of ours. Everything else is refused.
 */
export function isTrustedSender(event: IpcMainEvent | IpcMainInvokeEvent, ourContents: OurContents): boolean {
  const contents = ourContents();
  const frame = event.senderFrame;
  return (
    contents !== null &&
    event.sender === contents &&
    frame !== null &&
    frame === contents.mainFrame &&
    isOwnAddress(frame.url)
  );
}

/** Answers a channel: sender checked, arguments parsed by the schema of a tuple; both refusals reject the promise. */
export function answer<Arguments extends z.ZodType<readonly unknown[]>>(
  channel: RequestChannel,
  ourContents: OurContents,
  schema: Arguments,
  handler: (input: z.output<Arguments>) => unknown,
): void {
  ipcMain.handle(channel, (event, ...input: unknown[]) => {
    if (!isTrustedSender(event, ourContents)) {
      record('warning', 'sender-refused', { channel });
      throw new Error('refused');
    }
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      record('warning', 'message-refused', { channel });
      throw new Error('invalid-input');
    }
    return handler(parsed.data);
  });
}

/** Takes the messages of a channel that has no answer; the sender is checked, the handler checks the content. */
export function take(channel: string, ourContents: OurContents, handler: (message: unknown) => void): void {
  ipcMain.on(channel, (event, message: unknown) => {
    if (isTrustedSender(event, ourContents)) {
      handler(message);
    } else {
      record('warning', 'sender-refused', { channel });
    }
  });
}

/** Tells the page something; nothing happens when the page is gone. */
export function tell<Name extends keyof EventPayloads>(
  contents: WebContents | null,
  name: Name,
  payload: EventPayloads[Name],
): void {
  if (contents !== null && !contents.isDestroyed()) {
    contents.send(eventChannels[name], payload);
  }
}
