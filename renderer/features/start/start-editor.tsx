import { useEffect } from 'react';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { Headline, Page, Section } from '../../base/layout/page.tsx';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import type { Formatters } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import type { TextFunction } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { useVault } from '../../platform/session.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { FindingList } from '../../workbench/pieces/finding-list.tsx';
import { TaskList } from './task-list.tsx';
import { Walkthrough } from './walkthrough.tsx';
import './start.css';

/** Findings shown of each kind before "show all". */
const shownAtOnce = 8;

/** What changed since the last time, and nothing else (journey 5). Before the first import: the first steps. */
export function StartEditor({ setLabel }: EditorProps) {
  const t = useText();
  const overview = useBackendQuery('workspace.overview', {});
  useEffect(() => setLabel(t('start.title')), [setLabel, t]);
  return (
    <Answer asked={overview}>
      {(known) => (known.snapshots === 0 ? <FirstVisit /> : <SinceLastTime overview={known} />)}
    </Answer>
  );
}

function FirstVisit() {
  const t = useText();
  const name = useVault(({ status }) => status?.session?.displayName ?? '');
  return (
    <Page label={t('start.title')}>
      <Headline
        eyebrow={t('start.answer.first', { name })}
        answer={t('start.welcome.answer')}
        note={`${t('start.welcome.note')} ${t('start.welcome.drop')}`}
      />
      <Walkthrough />
    </Page>
  );
}

function SinceLastTime({ overview }: { readonly overview: OutputOf<'workspace.overview'> }) {
  const t = useText();
  const format = useFormat();
  const changes = useBackendQuery('findings.changes', {});
  const tasks = useBackendQuery('workspace.tasks', {});
  return (
    <Answer asked={changes}>
      {({ since, appeared, resolved }) => (
        <Answer asked={tasks}>
          {(open) => (
            <Page label={t('start.title')}>
              <Headline
                eyebrow={t('start.title')}
                answer={answerOf(appeared.length, resolved.length, open.tasks.length, t, format)}
                note={
                  since === null ? t('start.sinceEver') : t('start.since', { date: format.dateTime(since) })
                }
                actions={
                  appeared.length === 0 ? undefined : (
                    <Button
                      kind="primary"
                      icon="arrow-down"
                      onClick={() => void commands.execute('findings.next')}
                    >
                      {t('start.walk')}
                    </Button>
                  )
                }
              />
              <FindingSection
                title={t('start.appeared')}
                none={t('start.appeared.none')}
                findings={appeared}
              />
              {resolved.length === 0 ? null : (
                <FindingSection
                  title={t('start.resolved')}
                  none={t('start.resolved.none')}
                  findings={resolved}
                />
              )}
              <Section title={t('start.tasks')} count={format.number(open.tasks.length)}>
                <TaskList tasks={open.tasks} />
              </Section>
              <Section title={t('start.snapshots')}>
                <p>
                  {overview.newestSnapshotAt === null
                    ? t('start.snapshots.none')
                    : t('start.snapshots.latest', {
                        date: format.dateTime(overview.newestSnapshotAt),
                        ago: format.ago(overview.newestSnapshotAt),
                      })}{' '}
                  <LinkButton onClick={() => void commands.execute('imports.openSnapshots')}>
                    {t('start.snapshots.all', { count: format.number(overview.snapshots) })}
                  </LinkButton>
                </p>
              </Section>
            </Page>
          )}
        </Answer>
      )}
    </Answer>
  );
}

function answerOf(
  appeared: number,
  resolved: number,
  tasks: number,
  t: TextFunction,
  format: Formatters,
): string {
  if (appeared === 0 && resolved === 0 && tasks > 0) {
    return t('start.answer.onlyTasks', { count: tasks, tasks: format.number(tasks) });
  }
  const parts = [
    appeared === 0 ? null : t('start.answer.new', { count: appeared, findings: format.number(appeared) }),
    resolved === 0
      ? null
      : t('start.answer.resolved', { count: resolved, findings: format.number(resolved) }),
    tasks === 0 ? null : t('start.answer.tasks', { count: tasks, tasks: format.number(tasks) }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('start.answer.nothing') : parts.join(', ');
}

function FindingSection({
  title,
  none,
  findings,
}: {
  readonly title: string;
  readonly none: string;
  readonly findings: readonly FindingRow[];
}) {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={title} count={format.number(findings.length)}>
      {findings.length === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <FindingList label={title} findings={findings.slice(0, shownAtOnce)} />
      )}
      {findings.length <= shownAtOnce ? null : (
        <p>
          <LinkButton onClick={() => void commands.execute('findings.openList')}>
            {t('start.more', { count: format.number(findings.length) })}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
