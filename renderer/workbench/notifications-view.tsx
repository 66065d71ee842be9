import { IconButton } from '../base/button/button.tsx';
import { Icon } from '../base/theme/icon.tsx';
import { cancelJob, isFinished, useJob } from '../platform/jobs.ts';
import { useEffect, useState } from 'react';
import { useFormat } from '../platform/format.ts';
import { useText, wireText } from '../platform/language.ts';
import {
  clearNotifications,
  hideToast,
  removeNotification,
  reportError,
  toggleNotificationCentre,
  useNotifications,
} from '../platform/notifications.ts';
import type { Notification } from '../platform/notifications.ts';
import { changePreferences, usePreferences } from '../platform/preferences.ts';

const toastsAtMost = 3;
const icons = { info: 'info', success: 'pass', warning: 'warning', error: 'error' } as const;

/** Progress of a job: what it does now, how far it is, and Cancel. */
function JobProgress({ jobId }: { jobId: string }) {
  const t = useText();
  const format = useFormat();
  const job = useJob(jobId);
  if (job === undefined || isFinished(job)) {
    return null;
  }
  const fraction = job.total === null || job.total === 0 ? null : Math.min(job.done / job.total, 1);
  const title = wireText(job.titleKey, job.params);
  return (
    <div className="toast-progress">
      <p>{title}</p>
      <p className="muted">
        {wireText(job.phaseKey, job.params)}
        {fraction === null ? '' : ` · ${format.percent(Math.floor(fraction * 100) / 100)}`}
      </p>
      <div
        className={`progress ${fraction === null ? 'is-unknown' : ''}`}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={fraction === null ? undefined : Math.floor(fraction * 100)}
      >
        <div
          className="progress-bar"
          style={fraction === null ? undefined : { width: `${String(fraction * 100)}%` }}
        />
      </div>
      <div className="toast-actions">
        <button
          type="button"
          className="button"
          disabled={job.status === 'cancelling'}
          onClick={() => void cancelJob(jobId).catch(reportError)}
        >
          {job.status === 'cancelling' ? t('workbench.notifications.cancelling') : t('common.cancel')}
        </button>
      </div>
    </div>
  );
}

function NotificationBody({ item }: { item: Notification }) {
  const t = useText();
  const job = useJob(item.jobId);
  const isRunning = job !== undefined && !isFinished(job);
  return (
    <>
      <Icon
        name={isRunning ? 'loading' : icons[item.severity]}
        className={isRunning ? 'is-spinning' : `severity-${item.severity}`}
      />
      <div className="toast-body selectable">
        {isRunning && item.jobId !== undefined ? <JobProgress jobId={item.jobId} /> : <p>{item.text}</p>}
        {item.detail === undefined ? null : <p className="muted">{item.detail}</p>}
        {item.actions === undefined && item.rememberId === undefined ? null : (
          <div className="toast-actions">
            {item.actions?.map((action) => (
              <button
                key={action.label}
                type="button"
                className="button"
                onClick={() => {
                  void Promise.resolve(action.run()).catch(reportError);
                  if (action.keepsOpen !== true) {
                    removeNotification(item.id);
                  }
                }}
              >
                {action.label}
              </button>
            ))}
            {item.rememberId === undefined ? null : <NeverAgain id={item.rememberId} itemId={item.id} />}
          </div>
        )}
      </div>
      {isRunning ? null : (
        <IconButton
          icon="close"
          label={t('workbench.notifications.close')}
          onClick={() => removeNotification(item.id)}
        />
      )}
    </>
  );
}

function NeverAgain({ id, itemId }: { id: string; itemId: number }) {
  const t = useText();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        const { values } = usePreferences.getState();
        void changePreferences({ values: { ...values, [`never.${id}`]: true } }).catch(reportError);
        useNotifications.setState(({ neverAgain }) => ({ neverAgain: [...neverAgain, id] }));
        removeNotification(itemId);
      }}
    >
      {t('workbench.notifications.neverAgain')}
    </button>
  );
}

/** Takes a toast out of the corner after a while, unless the pointer or the focus is on it. */
function Toast({ item }: { item: Notification }) {
  const [isHeld, setHeld] = useState(false);
  const job = useJob(item.jobId);
  const isRunning = item.jobId !== undefined && (job === undefined || !isFinished(job));
  const stays = item.severity === 'error' || isRunning || isHeld;
  const { id, leavesAfter = 8000 } = item;
  useEffect(() => {
    if (stays) {
      return;
    }
    const timer = setTimeout(() => hideToast(id), leavesAfter);
    return () => clearTimeout(timer);
  }, [id, stays, leavesAfter]);
  return (
    <li
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <NotificationBody item={item} />
    </li>
  );
}

/** The newest notifications in the corner. They are announced politely and never take the focus. */
export function Toasts() {
  const t = useText();
  const items = useNotifications((state) => state.items);
  const isCentreOpen = useNotifications((state) => state.isCentreOpen);
  const toasts = isCentreOpen ? [] : items.filter((item) => item.isToast).slice(0, toastsAtMost);
  return (
    <section
      className="toasts"
      aria-label={t('workbench.notifications.title')}
      aria-live="polite"
      data-part="toasts"
    >
      <ul>
        {[...toasts].reverse().map((item) => (
          <Toast key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** All notifications of this session, behind the bell of the status bar. */
export function NotificationCentre() {
  const t = useText();
  const format = useFormat();
  const items = useNotifications((state) => state.items);
  const isOpen = useNotifications((state) => state.isCentreOpen);
  const isSilenced = usePreferences((state) => state.doNotDisturb);
  if (!isOpen) {
    return null;
  }
  return (
    <section
      className="notification-centre"
      aria-label={t('workbench.notifications.title')}
      data-part="notifications"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          toggleNotificationCentre(false);
        }
      }}
    >
      <header>
        <h2>
          {items.length === 0 ? t('workbench.notifications.empty') : t('workbench.notifications.title')}
        </h2>
        <IconButton
          icon="clear-all"
          label={t('workbench.notifications.clearAll')}
          onClick={() => clearNotifications()}
        />
        <IconButton
          icon={isSilenced ? 'bell-slash' : 'bell'}
          label={t('workbench.notifications.doNotDisturb')}
          aria-pressed={isSilenced}
          onClick={() => void changePreferences({ doNotDisturb: !isSilenced }).catch(reportError)}
        />
        <IconButton
          icon="chevron-down"
          label={t('common.close')}
          onClick={() => toggleNotificationCentre(false)}
        />
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="toast">
            <NotificationBody item={item} />
            <time className="muted">{format.time(new Date(item.at).toISOString())}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
