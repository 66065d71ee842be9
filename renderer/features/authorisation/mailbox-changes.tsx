import type { MailboxDetails } from '../../../shared/contract/authorisation.ts';
import { LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Badge } from '../../base/layout/page.tsx';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { RightWords } from '../../workbench/pieces/right-words.tsx';

/** What changed for this mailbox since the snapshot before. */
export function MailboxChanges({ details }: { readonly details: MailboxDetails }) {
  const t = useText();
  const format = useFormat();
  if (details.comparedWith === null) {
    return <p className="muted">{t('authorisation.changes.noPrevious')}</p>;
  }
  return (
    <>
      <p className="muted">
        {t('authorisation.changes.since', { date: format.dateTime(details.comparedWith.takenAt) })}
      </p>
      {details.changes.length === 0 ? (
        <p>{t('authorisation.changes.none')}</p>
      ) : (
        <DataTable
          label={t('authorisation.tab.changes')}
          rows={details.changes.map((change, index) => ({ ...change, index }))}
          rowKey={(row) => row.index}
          columns={[
            {
              id: 'change',
              header: t('imports.compare.change'),
              width: '90px',
              cell: (row) => (
                <Badge
                  tone={row.change === 'added' ? 'success' : 'danger'}
                  icon={row.change === 'added' ? 'add' : 'remove'}
                >
                  {t(`imports.compare.${row.change}`)}
                </Badge>
              ),
            },
            { id: 'trustee', header: t('authorisation.who.name'), cell: (row) => row.trustee },
            { id: 'right', header: t('authorisation.who.rights'), cell: (row) => <RightWords {...row} /> },
            {
              id: 'raw',
              header: t('authorisation.who.proof'),
              cell: (row) => (
                <LinkButton onClick={() => openObject.rawRecord(row.rawId)}>
                  {t('authorisation.who.record')}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
