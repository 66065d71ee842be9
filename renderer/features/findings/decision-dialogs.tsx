import { useForm } from 'react-hook-form';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { FormDialog } from '../../base/form/form-dialog.tsx';
import { TextAreaField, TextField } from '../../base/form/field.tsx';
import { backend } from '../../platform/backend.ts';
import { useFormat } from '../../platform/format.ts';
import { errorText, useText } from '../../platform/language.ts';
import { notify } from '../../platform/notifications.ts';
import { findingText } from '../../workbench/pieces/finding-text.ts';

interface DialogProps {
  readonly finding: FindingRow;
  onClose(): void;
}

/** Why a finding may stay, until when, and who agrees. */
export function ExceptionDialog({ finding, onClose }: DialogProps) {
  const t = useText();
  const format = useFormat();
  const form = useForm({ defaultValues: { reason: '', until: '', approver: '' } });
  const { errors } = form.formState;
  const required = { validate: (value: string) => value.trim() !== '' || t('findings.required') };
  return (
    <FormDialog
      title={t('findings.exception.title')}
      submitLabel={t('findings.exception.submit')}
      cancelLabel={t('common.cancel')}
      errorText={errorText}
      onClose={onClose}
      onSubmit={() =>
        form.handleSubmit(async ({ reason, until, approver }) => {
          await backend.call('findings.setException', { findingId: finding.id, reason, until, approver });
          notify({ severity: 'success', text: t('findings.exception.done', { date: format.date(until) }) });
          onClose();
        })()
      }
    >
      <p>{findingText(finding)}</p>
      <p className="muted">{t('findings.exception.help')}</p>
      <TextAreaField
        label={t('findings.exception.reason')}
        help={t('findings.exception.reasonHelp')}
        error={errors.reason?.message}
        isRequired
        registration={form.register('reason', required)}
      />
      <TextField
        type="date"
        label={t('findings.exception.until')}
        error={errors.until?.message}
        isRequired
        registration={form.register('until', {
          validate: (value) => value > new Date().toISOString().slice(0, 10) || t('findings.futureDate'),
        })}
      />
      <TextField
        label={t('findings.exception.approver')}
        error={errors.approver?.message}
        isRequired
        maxLength={200}
        registration={form.register('approver', required)}
      />
    </FormDialog>
  );
}

/** Who takes a finding up. An empty name takes the assignment away. */
export function AssignDialog({ finding, onClose }: DialogProps) {
  const t = useText();
  const form = useForm({ defaultValues: { name: finding.assignedTo ?? '' } });
  return (
    <FormDialog
      title={t('findings.assign.title')}
      submitLabel={t('findings.assign')}
      cancelLabel={t('common.cancel')}
      errorText={errorText}
      onClose={onClose}
      onSubmit={() =>
        form.handleSubmit(async ({ name }) => {
          const assignedTo = name.trim() === '' ? null : name.trim();
          await backend.call('findings.assign', { findingId: finding.id, assignedTo });
          notify({
            severity: 'success',
            text:
              assignedTo === null
                ? t('findings.assign.removed')
                : t('findings.assign.done', { name: assignedTo }),
          });
          onClose();
        })()
      }
    >
      <p>{findingText(finding)}</p>
      <TextField
        label={t('findings.assign.name')}
        help={t('findings.assign.help')}
        maxLength={200}
        registration={form.register('name')}
      />
    </FormDialog>
  );
}

/** Takes an exception back, with the reason why. */
export function ReopenDialog({ finding, onClose }: DialogProps) {
  const t = useText();
  const form = useForm({ defaultValues: { reason: '' } });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t('findings.reopen.title')}
      submitLabel={t('findings.reopen')}
      cancelLabel={t('common.cancel')}
      errorText={errorText}
      onClose={onClose}
      onSubmit={() =>
        form.handleSubmit(async ({ reason }) => {
          await backend.call('findings.reopen', { findingId: finding.id, reason });
          notify({ severity: 'success', text: t('findings.reopen.done') });
          onClose();
        })()
      }
    >
      <p>{findingText(finding)}</p>
      <TextAreaField
        label={t('findings.exception.reason')}
        error={errors.reason?.message}
        isRequired
        registration={form.register('reason', {
          validate: (value) => value.trim() !== '' || t('findings.required'),
        })}
      />
    </FormDialog>
  );
}
