import { create } from 'zustand';

/** A button of a dialog. Escape answers null; Enter answers the `primary` one. */
export interface DialogButton<Answer extends string> {
  readonly id: Answer;
  readonly label: string;
  readonly kind?: 'primary' | 'danger' | 'plain';
}

/** A question that blocks: only for decisions that cannot be undone or put off. */
export interface DialogRequest<Answer extends string> {
  readonly title: string;
  readonly text: string;
  readonly detail?: string;
  readonly severity?: 'info' | 'warning' | 'error';
  readonly buttons: readonly DialogButton<Answer>[];
}

/** A dialog that is open. */
export interface OpenDialog extends DialogRequest<string> {
  readonly id: number;
  answer(answer: string | null): void;
}

/** The dialogs that wait for an answer; the first is shown. */
export const useDialogs = create<{ readonly open: readonly OpenDialog[] }>(() => ({ open: [] }));
let lastId = 0;

/** Asks the user and waits; null when the dialog was dismissed with Escape. */
export function ask<Answer extends string>(request: DialogRequest<Answer>): Promise<Answer | null> {
  return new Promise((resolve) => {
    const id = ++lastId;
    const dialog: OpenDialog = {
      ...request,
      id,
      answer(answer) {
        useDialogs.setState(({ open }) => ({ open: open.filter((one) => one.id !== id) }));
        resolve(request.buttons.find((button) => button.id === answer)?.id ?? null);
      },
    };
    useDialogs.setState(({ open }) => ({ open: [...open, dialog] }));
  });
}

/** Dismisses every dialog; the vault was locked. */
export function dismissDialogs(): void {
  for (const dialog of useDialogs.getState().open) {
    dialog.answer(null);
  }
}
