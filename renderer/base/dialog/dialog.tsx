import { Dialog as AriakitDialog, DialogHeading } from '@ariakit/react';
import type { ReactNode } from 'react';
import { IconButton } from '../button/button.tsx';
import './dialog.css';

/**
 * A dialog that holds the keyboard until it is closed; only for what must be decided before going on.
 * Escape and the close button call `onClose`; focus goes back to where it was.
 */
export function Dialog({
  title,
  closeLabel,
  width = 'narrow',
  footer,
  onClose,
  children,
}: {
  readonly title: string;
  readonly closeLabel: string;
  readonly width?: 'narrow' | 'wide';
  readonly footer?: ReactNode;
  onClose(): void;
  readonly children: ReactNode;
}) {
  return (
    <AriakitDialog
      open
      onClose={onClose}
      className={`form-dialog form-dialog--${width}`}
      backdrop={<div className="form-dialog__backdrop" />}
      unmountOnHide
    >
      <header className="form-dialog__header">
        <DialogHeading className="form-dialog__title">{title}</DialogHeading>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </header>
      <div className="form-dialog__body">{children}</div>
      {footer === undefined ? null : <footer className="form-dialog__footer">{footer}</footer>}
    </AriakitDialog>
  );
}
