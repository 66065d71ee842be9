import { useEffect, useState } from 'react';
import type { InspectedFile } from '../../../shared/contract/imports.ts';
import { Button } from '../../base/button/button.tsx';
import { Field } from '../../base/form/field.tsx';
import { Badge, EmptyState, Headline, Page } from '../../base/layout/page.tsx';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { editors, keyOfInput } from '../../platform/editors.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { reportError } from '../../platform/notifications.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { readFiles } from './handed-files.ts';
import { fromLocalTime, toLocalTime } from './local-time.ts';
import { MappingTable } from './mapping-table.tsx';
import { isReady, proposePlan, toRequest } from './plan.ts';
import type { FilePlan } from './plan.ts';
import { runImport } from './run-import.ts';
import './imports.css';

/** Before reading in: what each file was recognised as, when it was made, what it covers, and which column is what. */
export function ImportEditor({ argument, groupId, setLabel }: EditorProps) {
  const t = useText();
  const files = readFiles(argument);
  const asked = useBackendQuery(
    'imports.inspect',
    { files: files.map((file) => file.token) },
    { isEnabled: files.length > 0 },
  );
  useEffect(() => setLabel(t('imports.inspect.label')), [setLabel, t]);
  if (files.length === 0 || asked.error !== null) {
    return (
      <EmptyState icon="files" title={t('imports.inspect.label')} text={t('imports.inspect.expired')}>
        <Button kind="primary" onClick={() => void commands.execute('imports.openFiles')}>
          {t('imports.command.openFiles')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <Answer asked={asked}>
      {(inspected) => (
        <Inspection
          // The answers come in the order of the question; only the token may be sent back, never what it stands for.
          files={inspected.files.map((file, index) => ({
            ...file,
            reference: files[index]?.token ?? '',
            name: files[index]?.name ?? file.name,
          }))}
          onDone={() => void editors.close(groupId, keyOfInput({ kind: 'import', argument, label: '' }))}
        />
      )}
    </Answer>
  );
}

function Inspection({ files, onDone }: { readonly files: readonly InspectedFile[]; onDone(): void }) {
  const t = useText();
  const [plans, setPlans] = useState<readonly FilePlan[]>(() => files.map(proposePlan));
  const [isBusy, setIsBusy] = useState(false);
  const planned = files.flatMap((file, index) => {
    const plan = plans[index];
    return plan === undefined ? [] : [{ file, plan }];
  });
  const ready = planned.filter(({ file, plan }) => isReady(file, plan)).length;

  async function start(): Promise<void> {
    setIsBusy(true);
    try {
      const report = await runImport(toRequest(planned));
      if (report.files.some((file) => file.snapshotId !== null)) {
        onDone();
        await commands.execute('authorisation.openMailboxes');
      }
    } catch (error) {
      reportError(error);
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Page label={t('imports.inspect.label')}>
      <Headline
        eyebrow={t('imports.inspect.label')}
        answer={
          ready === 0
            ? t('imports.inspect.none')
            : ready === files.length
              ? t('imports.inspect.ready', { count: ready })
              : t('imports.inspect.some', { ready, count: files.length })
        }
        note={t('imports.inspect.note')}
        actions={
          <>
            <Button
              kind="primary"
              icon="play"
              autoFocus
              disabled={ready === 0 || isBusy}
              onClick={() => void start()}
            >
              {t('imports.inspect.start', { count: Math.max(1, ready) })}
            </Button>
            <Button onClick={() => void commands.execute('imports.openFiles')}>
              {t('imports.inspect.chooseOther')}
            </Button>
          </>
        }
      />
      {planned.map(({ file, plan }, index) => (
        <FileCard
          key={file.reference}
          file={file}
          plan={plan}
          onChange={(change) =>
            setPlans(plans.map((present, place) => (place === index ? { ...present, ...change } : present)))
          }
        />
      ))}
    </Page>
  );
}

function FileCard({
  file,
  plan,
  onChange,
}: {
  readonly file: InspectedFile;
  readonly plan: FilePlan;
  onChange(change: Partial<FilePlan>): void;
}) {
  const t = useText();
  const format = useFormat();
  return (
    <section className="import-file" aria-label={file.name}>
      <header className="import-file__header">
        <label className="check-line import-file__name">
          <input
            type="checkbox"
            checked={plan.isIncluded}
            disabled={plan.format === null}
            onChange={(event) => onChange({ isIncluded: event.target.checked })}
          />
          <h2>{file.name}</h2>
        </label>
        {plan.format === null ? (
          <Badge tone="warning" icon="question">
            {t('imports.inspect.unknown')}
          </Badge>
        ) : (
          <Badge tone="success" icon="check">
            {t('imports.inspect.recognised')}: {t(`imports.format.${plan.format}`)}
          </Badge>
        )}
        {file.isImportedBefore ? (
          <Badge tone="accent" icon="history">
            {t('imports.inspect.before')}
          </Badge>
        ) : null}
        <span className="muted">
          {t('imports.inspect.details', {
            size: format.bytes(file.bytes),
            encoding: file.encoding ?? '–',
            columns: file.columns.length,
          })}
        </span>
      </header>
      {file.isImportedBefore ? <p className="muted">{t('imports.inspect.beforeHelp')}</p> : null}
      {file.problem === null ? null : (
        <p role="alert" className="field__error">
          {wireText(file.problem.messageKey, file.problem.params)}
        </p>
      )}
      {plan.format === null && file.columns.length > 0 ? (
        <p>
          <Button onClick={() => onChange({ format: 'hr-table', isIncluded: true })}>
            {t('imports.inspect.asHr')}
          </Button>
        </p>
      ) : null}
      {plan.format === null ? null : (
        <div className="import-file__fields">
          <Field label={t('imports.inspect.taken')} help={t('imports.inspect.takenHelp')}>
            {(ids) => (
              <input
                {...ids}
                type="datetime-local"
                className="text-input"
                value={toLocalTime(plan.takenAt)}
                onChange={(event) => {
                  const takenAt = fromLocalTime(event.target.value);
                  if (takenAt !== null) {
                    onChange({ takenAt });
                  }
                }}
              />
            )}
          </Field>
          <Field label={t('imports.inspect.scope')} help={t('imports.inspect.scopeHelp')}>
            {(ids) => (
              <select
                {...ids}
                className="text-input"
                value={plan.scope ?? 'organisation'}
                onChange={(event) =>
                  onChange({ scope: event.target.value === 'listed' ? 'listed' : 'organisation' })
                }
              >
                <option value="organisation">{t('imports.inspect.scope.organisation')}</option>
                <option value="listed">{t('imports.inspect.scope.listed')}</option>
              </select>
            )}
          </Field>
        </div>
      )}
      {plan.format === 'hr-table' ? (
        <MappingTable file={file} mapping={plan.mapping} onChange={(mapping) => onChange({ mapping })} />
      ) : (
        <Sample file={file} />
      )}
    </section>
  );
}

/** The first rows as they stand in the file, so that people recognise their own export. */
function Sample({ file }: { readonly file: InspectedFile }) {
  const t = useText();
  if (file.sample.length === 0) {
    return null;
  }
  return (
    <details className="import-file__sample">
      <summary>{t('imports.inspect.sample')}</summary>
      <div className="table-frame" tabIndex={0} role="group" aria-label={t('imports.inspect.sample')}>
        <table className="table">
          <thead>
            <tr>
              {file.columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.sample.map((row, index) => (
              <tr key={index}>
                {file.columns.map((_, column) => (
                  <td key={column}>{row[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
