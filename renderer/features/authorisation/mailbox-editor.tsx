import { useEffect } from 'react';
import { z } from 'zod';
import type { AccessEntry, MailboxDetails } from '../../../shared/contract/authorisation.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { CopyButton } from '../../base/button/copy-button.tsx';
import { Badge, Headline, Page } from '../../base/layout/page.tsx';
import { PageTabs } from '../../base/layout/tabs.tsx';
import { Timeline } from '../../base/timeline/timeline.tsx';
import { bridge } from '../../platform/bridge.ts';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { usePermission } from '../../platform/session.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { FindingList } from '../../workbench/pieces/finding-list.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';
import { shortDate } from '../../workbench/pieces/readable.ts';
import { AccessTable } from './access-table.tsx';
import { useMailboxBreadcrumbs } from './breadcrumbs.ts';
import { MailboxChanges } from './mailbox-changes.tsx';
import { MailboxFacts } from './mailbox-facts.tsx';
import { answerAsText, answerSentence, asOfWords } from './mailbox-words.ts';
import { TechnicalRights } from './technical-rights.tsx';
import './authorisation.css';

const tabs = ['who', 'changes', 'technical', 'facts', 'findings'] as const;
const shows = ['all', 'odd', 'inspection', 'mandate', 'delegation', 'folder', 'notPersons'] as const;
type Shown = (typeof shows)[number];

const memory = z.object({
  at: z.iso.datetime().nullable().catch(null),
  tab: z.enum(tabs).catch('who'),
  shown: z.enum(shows).catch('all'),
});
type Memory = z.infer<typeof memory>;

/** One mailbox: who can reach it, now or then, with everything behind the answer. */
export function MailboxEditor({ argument, state, setState, setLabel, setBreadcrumbs }: EditorProps) {
  const kept = memory.parse(typeof state === 'object' && state !== null ? state : {});
  const asked = useBackendQuery(
    'authorisation.mailbox',
    { mailboxId: Number(argument), ...(kept.at === null ? {} : { at: kept.at }) },
    { keepsPrevious: true },
  );
  const label = asked.data?.mailbox.label;
  useEffect(() => {
    if (label !== undefined) {
      setLabel(label);
    }
  }, [label, setLabel]);
  useMailboxBreadcrumbs(asked.data?.mailbox, setBreadcrumbs);
  return (
    <Answer asked={asked}>
      {(details) => (
        <MailboxPage
          details={details}
          kept={kept}
          onKeep={(change: Partial<Memory>) => setState({ ...kept, ...change })}
        />
      )}
    </Answer>
  );
}

function MailboxPage({
  details,
  kept,
  onKeep,
}: {
  readonly details: MailboxDetails;
  readonly kept: Memory;
  onKeep(change: Partial<Memory>): void;
}) {
  const t = useText();
  const format = useFormat();
  const mayChange = usePermission('authorisation.change');
  const { mailbox } = details;
  const sentence = answerSentence(details, t, format);
  return (
    <Page label={mailbox.label}>
      <Headline
        eyebrow={<Eyebrow details={details} />}
        answer={sentence}
        note={
          <>
            {asOfWords(details, t, format)}
            {'. '}
            {details.comparedWith === null ? null : (
              <LinkButton onClick={() => onKeep({ tab: 'changes' })}>{changeWords(details, t)}</LinkButton>
            )}
            {details.isCurrent ? null : (
              <>
                {'. '}
                <LinkButton onClick={() => onKeep({ at: null })}>{t('authorisation.time.back')}</LinkButton>
              </>
            )}
          </>
        }
        actions={
          <>
            <CopyButton
              kind="primary"
              label={t('authorisation.command.copyAnswer')}
              copiedLabel={t('common.copied')}
              getText={() => answerAsText(details, t, format)}
              copy={(copied) => bridge().copyText(copied)}
            />
            {mayChange && details.isCurrent ? (
              <Button icon="tag" onClick={() => void commands.execute('authorisation.classify', details)}>
                {t('authorisation.command.classify')}
              </Button>
            ) : null}
          </>
        }
      />
      <ThenSlider details={details} at={kept.at} onAt={(at) => onKeep({ at })} />
      <PageTabs
        label={mailbox.label}
        selected={kept.tab}
        onSelect={(tab) => onKeep({ tab: tabs.find((one) => one === tab) ?? 'who' })}
        tabs={[
          {
            id: 'who',
            label: t('authorisation.tab.who'),
            count: format.number(details.access.length),
            content: <Who details={details} shown={kept.shown} onShow={(shown) => onKeep({ shown })} />,
          },
          {
            id: 'changes',
            label: t('authorisation.tab.changes'),
            count: format.number(details.changes.length),
            content: <MailboxChanges details={details} />,
          },
          {
            id: 'technical',
            label: t('authorisation.tab.technical'),
            count: format.number(details.grants.length),
            content: <TechnicalRights details={details} />,
          },
          { id: 'facts', label: t('authorisation.tab.facts'), content: <MailboxFacts details={details} /> },
          {
            id: 'findings',
            label: t('authorisation.tab.findings'),
            count: format.number(details.findings.length),
            content: <MailboxFindings details={details} />,
          },
        ]}
      />
    </Page>
  );
}

function changeWords(details: MailboxDetails, t: ReturnType<typeof useText>): string {
  const added = details.changes.filter((change) => change.change === 'added').length;
  const removed = details.changes.length - added;
  return details.changes.length === 0
    ? t('authorisation.answer.unchanged')
    : t('authorisation.answer.changed', { added, removed });
}

function Eyebrow({ details }: { readonly details: MailboxDetails }) {
  const t = useText();
  const { mailbox, owner } = details;
  return (
    <>
      <strong>{mailbox.label}</strong>
      {mailbox.primarySmtp === null || mailbox.primarySmtp === mailbox.label ? null : (
        <span>{mailbox.primarySmtp}</span>
      )}
      <Badge>{t(`authorisation.class.${mailbox.mailboxClass}`)}</Badge>
      {mailbox.department === null ? null : <span>{mailbox.department}</span>}
      {owner === null ? null : (
        <LinkButton onClick={() => openObject.person(owner.personId, owner.label)}>
          {t('authorisation.answer.owner', { name: owner.label })}
        </LinkButton>
      )}
    </>
  );
}

/** The moments of which something is known; choosing one shows the mailbox as it was then. */
function ThenSlider({
  details,
  at,
  onAt,
}: {
  readonly details: MailboxDetails;
  readonly at: string | null;
  onAt(at: string | null): void;
}) {
  const t = useText();
  const format = useFormat();
  const moments = [...new Set(details.moments.map((moment) => moment.takenAt))].toSorted();
  const newest = moments.at(-1);
  if (moments.length < 2 || newest === undefined) {
    return null;
  }
  return (
    <Timeline
      label={t('authorisation.time.label')}
      chosen={at ?? newest}
      formatTick={(instant) => shortDate(instant, format)}
      events={moments.map((moment) => ({
        id: moment,
        at: moment,
        label:
          moment === newest
            ? `${t('authorisation.time.now')}, ${format.dateTime(moment)}`
            : format.dateTime(moment),
      }))}
      // The newest moment is the present: rights are shown as they stand now.
      onChoose={(moment) => onAt(moment === newest ? null : moment)}
    />
  );
}

function Who({
  details,
  shown,
  onShow,
}: {
  readonly details: MailboxDetails;
  readonly shown: Shown;
  onShow(shown: Shown): void;
}) {
  const t = useText();
  const format = useFormat();
  const choices = shows
    .map((id) => ({ id, entries: details.access.filter((entry) => isShown(entry, id)) }))
    .filter(({ id, entries }) => id === 'all' || id === shown || entries.length > 0);
  const label = (id: Shown) =>
    id === 'all' || id === 'odd' || id === 'notPersons'
      ? t(`authorisation.filter.${id}`)
      : t(`authorisation.meaning.${id}`);
  return (
    <>
      <div className="access__filters" role="group" aria-label={t('authorisation.filter.label')}>
        {choices.map(({ id, entries }) => (
          <button
            key={id}
            type="button"
            className="access__filter"
            aria-pressed={shown === id}
            onClick={() => onShow(id)}
          >
            {label(id)} <span className="access__count">{format.number(entries.length)}</span>
          </button>
        ))}
      </div>
      <AccessTable details={details} entries={details.access.filter((entry) => isShown(entry, shown))} />
    </>
  );
}

function isShown(entry: AccessEntry, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true;
    case 'odd':
      return entry.isOdd;
    case 'notPersons':
      return entry.personId === null;
    case 'inspection':
    case 'mandate':
    case 'delegation':
    case 'folder':
      return entry.rights.some((right) => right.meaning === shown);
  }
}

function MailboxFindings({ details }: { readonly details: MailboxDetails }) {
  const t = useText();
  return (
    <>
      {details.findings.length === 0 ? (
        <p className="muted">{t('authorisation.findings.none')}</p>
      ) : (
        <FindingList label={t('authorisation.tab.findings')} findings={details.findings} />
      )}
      {details.untestable.length === 0 ? null : (
        <div>
          <h2 className="section__title">{t('authorisation.findings.untestable')}</h2>
          <ul className="muted">
            {details.untestable.map(({ rule, reasonKey }, index) => (
              <li key={index}>
                {rule} {wireText(`rule.${rule}.title`)}: {wireText(reasonKey)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
