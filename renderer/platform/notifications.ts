import { create } from 'zustand';
import { BriefgeheimError } from '../../shared/contract/errors.ts';
import { errorText, text } from './language.ts';
import { showPanel } from './layout.ts';
import { logWindow } from './window-log.ts';

/** How a notification is marked; progress has its own mark while it runs. */
export type NotificationSeverity = 'info' | 'success' | 'warning' | 'error';

/** A button on a notification. It closes the notification after it ran, unless `keepsOpen`. */
export interface NotificationAction {
  readonly label: string;
  readonly keepsOpen?: boolean;
  run(): void | Promise<void>;
}

/** What is shown. Texts are already in the language of the window. */
export interface NotificationInput {
  readonly severity: NotificationSeverity;
  readonly text: string;
  /** More lines, shown smaller. */
  readonly detail?: string;
  readonly actions?: readonly NotificationAction[];
  /** Shows this job's progress with percentage and Cancel until it ends. */
  readonly jobId?: string;
  /** Milliseconds until the toast leaves the corner (it stays in the centre); errors and progress stay. Default 8000. */
  readonly leavesAfter?: number;
  /** Offers "do not show again"; the id is remembered on this machine. */
  readonly rememberId?: string;
}

/** A notification in the list. */
export interface Notification extends NotificationInput {
  readonly id: number;
  readonly at: number;
  readonly isToast: boolean;
  readonly isRead: boolean;
}

interface NotificationState {
  readonly items: readonly Notification[];
  readonly isCentreOpen: boolean;
  readonly isSilenced: boolean;
  readonly neverAgain: readonly string[];
}

/** The notifications of this session, newest first. */
export const useNotifications = create<NotificationState>(() => ({
  items: [],
  isCentreOpen: false,
  isSilenced: false,
  neverAgain: [],
}));

const keptAtMost = 100;
let lastId = 0;

/** Shows a notification; gives back its id, or null when the user asked never to see it again. */
export function notify(input: NotificationInput): number | null {
  const { isSilenced, neverAgain } = useNotifications.getState();
  if (input.rememberId !== undefined && neverAgain.includes(input.rememberId)) {
    return null;
  }
  const id = ++lastId;
  // Do not disturb keeps toasts away, except errors and what the user is waiting for.
  const isToast = !isSilenced || input.severity === 'error';
  const item: Notification = { ...input, id, at: Date.now(), isToast, isRead: false };
  useNotifications.setState((state) => ({ items: [item, ...state.items].slice(0, keptAtMost) }));
  return id;
}

/** Changes a notification that is still there. */
export function updateNotification(
  id: number,
  change: Partial<NotificationInput & { isToast: boolean }>,
): void {
  useNotifications.setState((state) => ({
    items: state.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }));
}

/** Turns the notification of a job that ended into an ordinary one that says what came of it. */
export function endProgress(id: number, severity: NotificationSeverity, text: string): void {
  useNotifications.setState((state) => ({
    items: state.items.map((item) => {
      if (item.id !== id) {
        return item;
      }
      const { jobId: _ended, ...rest } = item;
      return { ...rest, severity, text };
    }),
  }));
}

/** Takes a notification out of the corner; it stays in the centre. */
export function hideToast(id: number): void {
  updateNotification(id, { isToast: false });
}

/** Removes a notification altogether. */
export function removeNotification(id: number): void {
  useNotifications.setState((state) => ({ items: state.items.filter((item) => item.id !== id) }));
}

/** Removes all notifications that do not show work in progress, or every one when the vault is locked. */
export function clearNotifications(isEvery = false): void {
  useNotifications.setState((state) => ({
    items: isEvery ? [] : state.items.filter((item) => item.jobId !== undefined),
  }));
}

/** Opens or closes the notification centre; opening marks all as read and takes the toasts away. */
export function toggleNotificationCentre(isOpen?: boolean): void {
  useNotifications.setState((state) => {
    const willOpen = isOpen ?? !state.isCentreOpen;
    return {
      isCentreOpen: willOpen,
      items: willOpen ? state.items.map((item) => ({ ...item, isToast: false, isRead: true })) : state.items,
    };
  });
}

/** Shows an error, with the way to the log when the log knows more; a cancelled request is not one. */
export function reportError(error: unknown): void {
  if (error instanceof BriefgeheimError && (error.code === 'cancelled' || error.code === 'locked')) {
    return;
  }
  logWindow('error', 'window.reported', error);
  const isInLog = !(error instanceof BriefgeheimError) || error.wire.causeId !== undefined;
  notify({
    severity: 'error',
    text: errorText(error),
    ...(isInLog ? { actions: [{ label: text('workbench.log.show'), run: () => showPanel('log') }] } : {}),
  });
}
