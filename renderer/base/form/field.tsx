import { useId } from 'react';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import './form.css';

/** What a control must carry so that its label, help and error are read with it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

interface FieldTexts {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
}

/** Label above, control, help under it, and the error in its place when there is one. */
export function Field({
  label,
  help,
  error,
  isRequired = false,
  children,
}: FieldTexts & { children(ids: FieldIds): ReactNode }) {
  const id = useId();
  const note = error ?? help;
  return (
    <div className={`field${error === undefined ? '' : ' field--invalid'}`}>
      <label className="field__label" htmlFor={id}>
        {label}
        {isRequired ? <span aria-hidden="true"> *</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': error !== undefined,
        'aria-required': isRequired,
      })}
      {note === undefined ? null : (
        <p id={`${id}-note`} className={error === undefined ? 'field__help' : 'field__error'}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A line of text. `registration` comes from react-hook-form's `register`. */
export function TextField({
  registration,
  type = 'text',
  maxLength,
  ...texts
}: FieldTexts & {
  readonly registration: UseFormRegisterReturn;
  readonly type?: 'text' | 'date' | 'number' | 'datetime-local';
  readonly maxLength?: number;
}) {
  return (
    <Field {...texts}>
      {(ids) => (
        <input
          {...ids}
          {...registration}
          type={type}
          {...(maxLength === undefined ? {} : { maxLength })}
          className="text-input"
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField({
  registration,
  rows = 3,
  ...texts
}: FieldTexts & { readonly registration: UseFormRegisterReturn; readonly rows?: number }) {
  return (
    <Field {...texts}>
      {(ids) => <textarea {...ids} {...registration} rows={rows} maxLength={2000} className="text-input" />}
    </Field>
  );
}

/** One of a few. */
export function SelectField({
  registration,
  options,
  ...texts
}: FieldTexts & {
  readonly registration: UseFormRegisterReturn;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <Field {...texts}>
      {(ids) => (
        <select {...ids} {...registration} className="text-input">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
