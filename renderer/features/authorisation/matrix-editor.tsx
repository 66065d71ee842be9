import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { mailboxClasses, meanings } from '../../../shared/contract/authorisation.ts';
import type { Meaning } from '../../../shared/contract/authorisation.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Field } from '../../base/form/field.tsx';
import { Headline, Page } from '../../base/layout/page.tsx';
import { Matrix } from '../../base/picture/matrix.tsx';
import type { MatrixCell } from '../../base/picture/matrix.tsx';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';
import './authorisation.css';

const memory = z.object({
  department: z.string().nullable().catch(null),
  mailboxClass: z.enum(mailboxClasses).nullable().catch(null),
});

const tones: Readonly<Record<Meaning, MatrixCell['tone']>> = {
  inspection: 1,
  mandate: 4,
  delegation: 3,
  folder: 2,
  other: 2,
};

/** The picture of who reaches what: mailboxes by persons. */
export function MatrixEditor({ state, setState, setLabel }: EditorProps) {
  const t = useText();
  const kept = memory.parse(typeof state === 'object' && state !== null ? state : {});
  const asked = useBackendQuery('authorisation.matrix', kept, { keepsPrevious: true });
  const departments = useBackendQuery('directory.departments', {});
  useEffect(() => setLabel(t('authorisation.matrix')), [setLabel, t]);
  return (
    <Answer asked={asked}>
      {(picture) => (
        <MatrixPage
          picture={picture}
          filters={
            <div className="matrix-filters">
              <Field label={t('authorisation.matrix.department')}>
                {(ids) => (
                  <select
                    {...ids}
                    className="text-input"
                    value={kept.department ?? ''}
                    onChange={(event) =>
                      setState({ ...kept, department: event.target.value === '' ? null : event.target.value })
                    }
                  >
                    <option value="">{t('authorisation.matrix.all')}</option>
                    {departments.data?.departments.map(({ name }) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field label={t('authorisation.matrix.class')}>
                {(ids) => (
                  <select
                    {...ids}
                    className="text-input"
                    value={kept.mailboxClass ?? ''}
                    onChange={(event) =>
                      setState({
                        ...kept,
                        mailboxClass: event.target.value === '' ? null : event.target.value,
                      })
                    }
                  >
                    <option value="">{t('authorisation.matrix.all')}</option>
                    {mailboxClasses.map((value) => (
                      <option key={value} value={value}>
                        {t(`authorisation.class.${value}`)}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            </div>
          }
        />
      )}
    </Answer>
  );
}

function MatrixPage({
  picture,
  filters,
}: {
  readonly picture: OutputOf<'authorisation.matrix'>;
  readonly filters: ReactNode;
}) {
  const t = useText();
  const format = useFormat();
  const cells = useMemo(() => {
    const entries = picture.cells.map(({ mailboxId, personId, meanings: held }): [string, MatrixCell] => {
      const ordered = meanings.filter((meaning) => held.includes(meaning));
      return [
        `${String(mailboxId)}:${String(personId)}`,
        {
          mark: ordered
            .slice(0, 2)
            .map((meaning) => t(`authorisation.mark.${meaning}`))
            .join(''),
          tone: tones[ordered[0] ?? 'other'],
          label: ordered.map((meaning) => t(`authorisation.meaning.${meaning}`)).join(', '),
        },
      ];
    });
    return new Map(entries);
  }, [picture, t]);
  const { leftOut, mailboxes, persons } = picture;
  return (
    <Page label={t('authorisation.matrix')}>
      <Headline
        eyebrow={t('authorisation.matrix')}
        answer={t('authorisation.matrix.answer', {
          mailboxes: format.number(mailboxes.length),
          persons: format.number(persons.length),
        })}
        note={
          leftOut.mailboxes + leftOut.persons === 0
            ? t('authorisation.matrix.note')
            : `${t('authorisation.matrix.note')} ${t('authorisation.matrix.leftOut', {
                mailboxes: format.number(leftOut.mailboxes),
                persons: format.number(leftOut.persons),
              })}`
        }
      />
      {filters}
      {mailboxes.length === 0 ? (
        <p className="muted">{t('authorisation.matrix.empty')}</p>
      ) : (
        <Matrix
          label={t('authorisation.matrix')}
          rows={mailboxes}
          columns={persons.map(({ id, label }) => ({ id, label }))}
          cellOf={(mailboxId, personId) => cells.get(`${String(mailboxId)}:${String(personId)}`)}
          nothing={t('authorisation.matrix.nothing')}
          onOpenRow={(id) => openObject.mailbox(id, mailboxes.find((one) => one.id === id)?.label ?? '')}
          onOpenColumn={(id) => openObject.person(id, persons.find((one) => one.id === id)?.label ?? '')}
        />
      )}
    </Page>
  );
}
