import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';

/**
 * A dialog with a form: Enter in a line of text submits, Escape leaves. While `onSubmit` works the button waits; what
 * it throws is shown above the buttons and the dialog stays, so that nothing that was typed is lost.
 */
export function FormDialog({
  title,
  submitLabel,
  cancelLabel,
  width,
  errorText,
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string;
  readonly submitLabel: string;
  readonly cancelLabel: string;
  readonly width?: 'narrow' | 'wide';
  errorText(error: unknown): string;
  onSubmit(): Promise<void>;
  onClose(): void;
  readonly children: ReactNode;
}) {
  const formId = useId();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(): Promise<void> {
    setIsBusy(true);
    setProblem(null);
    try {
      await onSubmit();
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Dialog
      title={title}
      closeLabel={cancelLabel}
      {...(width === undefined ? {} : { width })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{cancelLabel}</Button>
          <Button kind="primary" type="submit" form={formId} disabled={isBusy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {children}
        {problem === null ? null : (
          <p role="alert" className="form__problem">
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
