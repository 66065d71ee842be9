import { useEffect } from 'react';
import type { VerifyReport } from '../../../shared/contract/vault.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Badge, Headline, Page } from '../../base/layout/page.tsx';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import type { TextFunction } from '../../platform/language.ts';
import { gridInput } from '../../workbench/pieces/grid-preset.ts';
import { useVerification } from './verification.ts';

const tones = { pass: 'success', fail: 'danger', 'not-tested': 'warning' } as const;
const icons = { pass: 'check', fail: 'error', 'not-tested': 'question' } as const;

/** Whether the vault is whole, part by part; what could not be tested is never shown as right. */
export function VerifyEditor({ setLabel }: EditorProps) {
  const t = useText();
  const format = useFormat();
  const { isRunning, report, at } = useVerification();
  useEffect(() => setLabel(t('audit.verify.title')), [setLabel, t]);
  return (
    <Page label={t('audit.verify.title')}>
      <Headline
        eyebrow={t('audit.verify.title')}
        answer={isRunning ? t('audit.verify.running') : answerOf(report, t)}
        note={
          report === null || at === null
            ? undefined
            : t('audit.verify.note', {
                date: format.dateTime(new Date(at).toISOString()),
                rows: format.number(report.auditRows),
              })
        }
        actions={
          <Button
            kind="primary"
            icon="verified"
            disabled={isRunning}
            onClick={() => void commands.execute('audit.verify')}
          >
            {t('audit.verify.start')}
          </Button>
        }
      />
      {report === null ? null : <Steps report={report} />}
    </Page>
  );
}

function answerOf(report: VerifyReport | null, t: TextFunction): string {
  if (report === null) {
    return t('audit.verify.idle');
  }
  if (!report.isWhole || report.steps.some((step) => step.status === 'fail')) {
    return t('audit.verify.broken');
  }
  return report.steps.some((step) => step.status === 'not-tested')
    ? t('audit.verify.untested')
    : t('audit.verify.whole');
}

function Steps({ report }: { readonly report: VerifyReport }) {
  const t = useText();
  const { firstBrokenRow } = report;
  return (
    <>
      <DataTable
        label={t('audit.verify.title')}
        rows={report.steps}
        rowKey={(step) => step.id}
        columns={[
          {
            id: 'part',
            header: t('audit.verify.step'),
            width: '160px',
            cell: (step) => t(`audit.verify.part.${step.id}`),
          },
          {
            id: 'status',
            header: t('audit.verify.status'),
            width: '130px',
            cell: (step) => (
              <Badge tone={tones[step.status]} icon={icons[step.status]}>
                {t(`audit.verify.${step.status}`)}
              </Badge>
            ),
          },
          {
            id: 'message',
            header: t('audit.verify.message'),
            cell: (step) => wireText(step.messageKey, readableReason(step.params)),
          },
        ]}
      />
      {firstBrokenRow === null ? null : (
        <p>
          <LinkButton
            onClick={() =>
              editors.open(
                gridInput('audit', t('audit.title'), [
                  { column: 'id', operator: 'at-least', values: [firstBrokenRow] },
                ]),
              )
            }
          >
            {t('audit.verify.firstBroken', { row: firstBrokenRow })}
          </LinkButton>
        </p>
      )}
      {report.chainHead === null ? null : (
        <p className="muted selectable">{t('audit.verify.head', { hash: report.chainHead })}</p>
      )}
    </>
  );
}

/** A reason may itself be a catalogue key. */
function readableReason(
  params: VerifyReport['steps'][number]['params'],
): VerifyReport['steps'][number]['params'] {
  const { reason } = params;
  return typeof reason === 'string' ? { ...params, reason: wireText(reason) } : params;
}
