import type { MailboxDetails, TechnicalGrant } from '../../../shared/contract/authorisation.ts';
import { LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Section } from '../../base/layout/page.tsx';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { RightWords } from '../../workbench/pieces/right-words.tsx';

/** The rights as the exports state them, those that do not count apart with the reason. */
export function TechnicalRights({ details }: { readonly details: MailboxDetails }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Section title={t('authorisation.technical.counted')} count={format.number(details.grants.length)}>
        <GrantTable label={t('authorisation.technical.counted')} grants={details.grants} />
      </Section>
      {details.ignoredGrants.length === 0 ? null : (
        <Section
          title={t('authorisation.technical.ignored')}
          count={format.number(details.ignoredGrants.length)}
        >
          <p className="muted">{t('authorisation.technical.ignoredHelp')}</p>
          <GrantTable
            label={t('authorisation.technical.ignored')}
            grants={details.ignoredGrants}
            reasonOf={(index) => wireText(details.ignoredGrants[index]?.reasonKey ?? '')}
          />
        </Section>
      )}
    </>
  );
}

/** A right with its place in the list, by which its reason is found. */
interface IndexedGrant extends TechnicalGrant {
  readonly index: number;
}

function GrantTable({
  label,
  grants,
  reasonOf,
}: {
  readonly label: string;
  readonly grants: readonly TechnicalGrant[];
  reasonOf?(index: number): string;
}) {
  const t = useText();
  return (
    <DataTable
      label={label}
      rows={grants.map((grant, index): IndexedGrant => ({ ...grant, index }))}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'trustee',
          header: t('authorisation.technical.trustee'),
          width: '34%',
          cell: (row) => row.trusteeRaw,
        },
        { id: 'right', header: t('authorisation.technical.right'), cell: (row) => <RightWords {...row} /> },
        {
          id: 'details',
          header: t('authorisation.technical.details'),
          cell: (row) =>
            [row.isInherited ? t('authorisation.technical.inherited') : null, row.inheritanceType, row.status]
              .filter((part) => part !== null)
              .join(', '),
        },
        ...(reasonOf === undefined
          ? []
          : [
              {
                id: 'reason',
                header: t('authorisation.technical.reason'),
                cell: (row: IndexedGrant) => reasonOf(row.index),
              },
            ]),
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
  );
}
