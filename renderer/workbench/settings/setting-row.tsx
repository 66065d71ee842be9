import { IconButton } from '../../base/button/button.tsx';
import { useId, useState } from 'react';
import type { SettingContribution } from '../../platform/contribution.ts';
import { useText } from '../../platform/language.ts';
import type { SettingValue } from '../../platform/settings.ts';

interface ControlProps {
  readonly id: string;
  readonly describedBy: string;
  readonly setting: SettingContribution;
  readonly value: SettingValue;
  readonly isReadOnly: boolean;
  fits(value: SettingValue): boolean;
  change(value: SettingValue): void;
}

function TextControl({ id, describedBy, setting, value, isReadOnly, fits, change }: ControlProps) {
  const t = useText();
  const isList = setting.control.type === 'list';
  const shown = typeof value === 'object' ? value.join('\n') : String(value);
  // What is being typed belongs to the value it started from; when that changes elsewhere, the new value is shown.
  const [edited, setEdited] = useState({ from: shown, draft: shown });
  const draft = edited.from === shown ? edited.draft : shown;
  function setDraft(text: string): void {
    setEdited({ from: shown, draft: text });
  }
  function parse(text: string): SettingValue {
    if (isList) {
      return text
        .split(setting.control.isByLine === true ? '\n' : /[\n,;]/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    }
    return setting.control.type === 'number' ? Number(text.replace(',', '.')) : text.trim();
  }
  const wanted = parse(draft);
  const isNumberWrong =
    setting.control.type === 'number' &&
    (draft.trim() === '' ||
      !(Number(wanted) >= setting.control.minimum && Number(wanted) <= setting.control.maximum));
  const isWrong = draft !== shown && (isNumberWrong || !fits(wanted));
  function apply(): void {
    if (draft !== shown && !isWrong) {
      change(wanted);
    }
  }
  const shared = {
    id,
    className: 'text-input',
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    readOnly: isReadOnly,
    value: draft,
    onBlur: apply,
  };
  return (
    <>
      {isList ? (
        <textarea {...shared} rows={3} onChange={(event) => setDraft(event.target.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={setting.control.type === 'number' ? 'decimal' : 'text'}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              apply();
            }
          }}
        />
      )}
      {isWrong ? (
        <p className="field-error" role="alert">
          {setting.control.type === 'number'
            ? t('settings.invalid.number', {
                minimum: setting.control.minimum,
                maximum: setting.control.maximum,
              })
            : t(
                (setting.control.type === 'list' ? setting.control.invalid : undefined) ??
                  'settings.invalid.text',
              )}
        </p>
      ) : null}
    </>
  );
}

function Control(props: ControlProps) {
  const t = useText();
  const { id, describedBy, setting, value, isReadOnly, change } = props;
  const { control } = setting;
  switch (control.type) {
    case 'choice':
      return (
        <select
          id={id}
          className="text-input"
          aria-describedby={describedBy}
          value={String(value)}
          disabled={isReadOnly}
          onChange={(event) => change(event.target.value)}
        >
          {control.options.map((option) => (
            <option key={option.value} value={option.value}>
              {t(option.title)}
            </option>
          ))}
        </select>
      );
    case 'boolean':
      return (
        <input
          id={id}
          type="checkbox"
          className="checkbox"
          aria-describedby={describedBy}
          checked={value === true}
          disabled={isReadOnly}
          onChange={(event) => change(event.target.checked)}
        />
      );
    case 'number':
    case 'text':
    case 'list':
      return <TextControl {...props} />;
  }
}

/** One setting: name, what it does, its control, whether it was changed, and a way back to the default. */
export function SettingRow({
  setting,
  value,
  isModified,
  isReadOnly,
  fits,
  change,
}: {
  setting: SettingContribution;
  value: SettingValue;
  isModified: boolean;
  isReadOnly: boolean;
  fits: (value: SettingValue) => boolean;
  change: (value: SettingValue) => void;
}) {
  const t = useText();
  const id = useId();
  const description = `${id}-text`;
  const isBoolean = setting.control.type === 'boolean';
  return (
    <div className={`setting ${isModified ? 'is-modified' : ''}`} data-setting={setting.id}>
      <div className="setting-head">
        <label htmlFor={id}>
          <span className="setting-category">{t(setting.category)}: </span>
          {t(setting.title)}
        </label>
        {isModified ? <span className="setting-mark">{t('settings.modified')}</span> : null}
        {setting.scope === 'organisation' ? (
          <span className="setting-mark">{t('settings.scope.organisation')}</span>
        ) : null}
        {isModified && !isReadOnly && setting.id !== 'organisation.name' ? (
          <IconButton
            icon="discard"
            label={t('settings.reset', { title: t(setting.title) })}
            onClick={() => change(setting.defaultValue)}
          />
        ) : null}
      </div>
      <div className={isBoolean ? 'setting-line' : ''}>
        {isBoolean ? (
          <Control id={id} describedBy={description} {...{ setting, value, isReadOnly, fits, change }} />
        ) : null}
        <p id={description} className="setting-text selectable">
          {t(setting.description)}
          {isReadOnly ? ` ${t('settings.readOnly')}` : ''}
        </p>
      </div>
      {isBoolean ? null : (
        <div className="setting-control">
          <Control id={id} describedBy={description} {...{ setting, value, isReadOnly, fits, change }} />
        </div>
      )}
    </div>
  );
}
