import { Dialog, DialogDescription, DialogHeading } from '@ariakit/react';
import { useRef } from 'react';
import { Icon } from '../base/theme/icon.tsx';
import { useDialogs } from '../platform/dialogs.ts';
import type { OpenDialog } from '../platform/dialogs.ts';

const icons = { info: 'info', warning: 'warning', error: 'error' } as const;

function ModalDialog({ dialog }: { dialog: OpenDialog }) {
  const first = useRef<HTMLButtonElement>(null);
  const severity = dialog.severity ?? 'info';
  const focused = Math.max(
    dialog.buttons.findIndex((button) => button.kind === 'primary'),
    0,
  );
  return (
    <Dialog
      open
      onClose={() => dialog.answer(null)}
      hideOnInteractOutside={false}
      initialFocus={first}
      backdrop={<div className="dialog-backdrop" />}
      className="dialog"
      role="alertdialog"
      portal
    >
      <Icon name={icons[severity]} size={24} className={`severity-${severity}`} />
      <div className="dialog-body">
        <DialogHeading className="dialog-title" render={<h2 />}>
          {dialog.title}
        </DialogHeading>
        <DialogDescription className="dialog-text selectable">{dialog.text}</DialogDescription>
        {dialog.detail === undefined ? null : <p className="muted selectable">{dialog.detail}</p>}
        <div className="dialog-buttons">
          {dialog.buttons.map((button, index) => (
            <button
              key={button.id}
              ref={index === focused ? first : null}
              type="button"
              className={`button is-${button.kind ?? 'plain'}`}
              onClick={() => dialog.answer(button.id)}
            >
              {button.label}
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** Draws the dialog that waits for an answer (dialogs.ts). ARIA pattern: alertdialog, focus kept inside. */
export function DialogView() {
  const dialog = useDialogs((state) => state.open[0]);
  return dialog === undefined ? null : <ModalDialog key={dialog.id} dialog={dialog} />;
}
