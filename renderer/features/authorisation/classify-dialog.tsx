import { useForm } from 'react-hook-form';
import { mailboxClasses } from '../../../shared/contract/authorisation.ts';
import type { MailboxDetails } from '../../../shared/contract/authorisation.ts';
import { FormDialog } from '../../base/form/form-dialog.tsx';
import { SelectField, TextAreaField } from '../../base/form/field.tsx';
import { backend } from '../../platform/backend.ts';
import { errorText, useText } from '../../platform/language.ts';
import { notify } from '../../platform/notifications.ts';

/** The administrator's word over the source: what class of mailbox this is, and what shows who sent from it. */
export function ClassifyDialog({ details, onClose }: { readonly details: MailboxDetails; onClose(): void }) {
  const t = useText();
  const { mailbox } = details;
  const form = useForm({
    defaultValues: {
      mailboxClass: mailbox.isClassOverridden ? mailbox.mailboxClass : '',
      measure: details.compensatingMeasure ?? '',
      reason: '',
    },
  });
  return (
    <FormDialog
      title={`${t('authorisation.classify.title')}: ${mailbox.label}`}
      submitLabel={t('common.save')}
      cancelLabel={t('common.cancel')}
      errorText={errorText}
      onClose={onClose}
      onSubmit={() =>
        form.handleSubmit(async ({ mailboxClass, measure, reason }) => {
          await backend.call('authorisation.classify', {
            mailboxId: mailbox.id,
            mailboxClass: mailboxClasses.find((one) => one === mailboxClass) ?? null,
            compensatingMeasure: measure.trim() === '' ? null : measure,
            reason,
          });
          notify({ severity: 'success', text: t('authorisation.classify.done') });
          onClose();
        })()
      }
    >
      <SelectField
        label={t('authorisation.classify.class')}
        registration={form.register('mailboxClass')}
        options={[
          { value: '', label: t('authorisation.classify.classAuto') },
          ...mailboxClasses.map((value) => ({ value, label: t(`authorisation.class.${value}`) })),
        ]}
      />
      <TextAreaField
        label={t('authorisation.classify.measure')}
        help={t('authorisation.classify.measureHelp')}
        registration={form.register('measure')}
      />
      <TextAreaField
        label={t('authorisation.classify.reason')}
        error={form.formState.errors.reason?.message}
        isRequired
        registration={form.register('reason', {
          validate: (value) => value.trim() !== '' || t('authorisation.classify.required'),
        })}
      />
    </FormDialog>
  );
}
