import type { JobState } from '../../../shared/contract/jobs.ts';
import { Button } from '../../base/button/button.tsx';
import { Badge, Section } from '../../base/layout/page.tsx';
import { useFormat } from '../../platform/format.ts';
import { cancelJob, isFinished, useJobs } from '../../platform/jobs.ts';
import { errorText, useText, wireText } from '../../platform/language.ts';
import { reportError } from '../../platform/notifications.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { TaskList } from './task-list.tsx';
import './start.css';

const tones = {
  running: 'accent',
  cancelling: 'accent',
  done: 'success',
  cancelled: 'warning',
  failed: 'danger',
} as const;

/** The number of tasks and running jobs, or null when there are none. */
export function useTaskCount(): number | null {
  const tasks = useBackendQuery('workspace.tasks', {});
  const running = useJobs().filter((job) => !isFinished(job)).length;
  const count = (tasks.data?.tasks.length ?? 0) + running;
  return count === 0 ? null : count;
}

/** The panel: what there is to do, what is running and what it did. */
export function TasksPanel() {
  const t = useText();
  const tasks = useBackendQuery('workspace.tasks', {});
  const jobs = useJobs();
  return (
    <div className="tasks-panel">
      <Section title={t('start.tasks')}>
        <Answer asked={tasks} lines={2}>
          {(known) => <TaskList tasks={known.tasks} />}
        </Answer>
      </Section>
      {jobs.length === 0 ? null : (
        <Section title={t('start.jobs')}>
          <ul className="task-list">
            {jobs.map((job) => (
              <li key={job.id} className="task-list__item">
                <JobLine job={job} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function JobLine({ job }: { readonly job: JobState }) {
  const t = useText();
  const format = useFormat();
  const fraction = job.total === null || job.total === 0 ? null : job.done / job.total;
  const words =
    job.summaryKey === null ? wireText(job.phaseKey) : wireText(job.summaryKey, job.summaryParams);
  return (
    <>
      <Badge tone={tones[job.status]}>{t(`start.job.${job.status}`)}</Badge>
      <span>{wireText(job.titleKey, job.params)}</span>
      <span className="muted">{job.error === null ? words : errorText({ wire: job.error })}</span>
      {isFinished(job) ? null : (
        <>
          <progress
            className="task-list__progress"
            aria-label={wireText(job.titleKey, job.params)}
            {...(fraction === null ? {} : { value: fraction })}
          />
          {fraction === null ? null : <span>{format.percent(fraction)}</span>}
          <Button kind="quiet" onClick={() => void cancelJob(job.id).catch(reportError)}>
            {t('start.job.cancel')}
          </Button>
        </>
      )}
      <span className="muted">{t('start.job.started', { time: format.time(job.startedAt) })}</span>
    </>
  );
}
