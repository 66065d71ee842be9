import { Icon } from '../../base/theme/icon.tsx';
import { commands } from '../../platform/commands.ts';
import { menuFromContributions, showContextMenu } from '../../platform/context-menu.ts';
import type { StatusItemContribution } from '../../platform/contribution.ts';
import { useFormat } from '../../platform/format.ts';
import { isFinished, useJobs } from '../../platform/jobs.ts';
import { useCommandTitle, useChord } from '../../platform/keybindings.ts';
import { useLanguage, useText, wireText } from '../../platform/language.ts';
import { showPanel } from '../../platform/layout.ts';
import { toggleNotificationCentre, useNotifications } from '../../platform/notifications.ts';
import { usePreferences } from '../../platform/preferences.ts';
import { useVault } from '../../platform/session.ts';
import { registry } from '../../platform/registry.ts';
import { WithTooltip } from '../../workbench/command-button.tsx';
import { useBackendState } from '../../workbench/backend-state.ts';

/** A button of the status bar. What it shows is its name; an icon alone needs `isIconOnly`, and then the hint is. */
function StatusButton({
  label,
  isIconOnly = false,
  children,
  onClick,
}: {
  label: string;
  isIconOnly?: boolean;
  children: React.ReactNode;
  onClick: (event: React.MouseEvent<HTMLButtonElement>) => void;
}) {
  return (
    <WithTooltip text={label}>
      <button
        type="button"
        className="status-button"
        onClick={onClick}
        {...(isIconOnly ? { 'aria-label': label } : { 'aria-description': label })}
      >
        {children}
      </button>
    </WithTooltip>
  );
}

/** Which vault is open, by whom, in which role; opens the account menu. */
function VaultItem() {
  const t = useText();
  const status = useVault((state) => state.status);
  if (status === null || status.session === null) {
    return null;
  }
  const { session } = status;
  const roleNames = session.roles.map((role) => t(`vault.role.${role}`)).join(', ');
  const shown = [status.organisation ?? '', session.displayName, roleNames].join(' · ');
  return (
    <StatusButton
      label={t('workbench.status.vault.hint', { vault: shown })}
      onClick={(event) =>
        showContextMenu({
          label: t('workbench.activity.account'),
          anchor: event.currentTarget,
          groups: menuFromContributions('account'),
        })
      }
    >
      <Icon name="lock" size={14} />
      <span>{shown}</span>
      {status.isDemo ? <span className="status-tag">{t('workbench.status.demo')}</span> : null}
    </StatusButton>
  );
}

/** Work in the background; opens the panel with tasks. */
function JobsItem() {
  const t = useText();
  const format = useFormat();
  const running = useJobs().filter((job) => !isFinished(job));
  const [first] = running;
  if (first === undefined) {
    return null;
  }
  const title = wireText(first.titleKey, first.params);
  const share =
    first.total === null || first.total === 0
      ? ''
      : ` ${format.percent(Math.floor((first.done / first.total) * 100) / 100)}`;
  return (
    <StatusButton
      label={t('workbench.status.jobs.hint', { count: running.length })}
      onClick={() => toggleNotificationCentre(true)}
    >
      <Icon name="sync" size={14} className="is-spinning" />
      <span>{`${title}${share}`}</span>
    </StatusButton>
  );
}

/** The backend process, only while something is the matter. */
function BackendItem() {
  const t = useText();
  const state = useBackendState((one) => one.state);
  return state === 'ready' ? null : (
    <span className="status-text severity-warning" role="status">
      <Icon name="warning" size={14} />
      {t(`workbench.backend.${state}`)}
    </span>
  );
}

/** The first keys of a chord, while the console waits for the rest. */
function ChordItem() {
  const t = useText();
  const waiting = useChord((state) => state.waiting);
  return waiting === null ? null : (
    <span className="status-text" role="status">
      {t('workbench.status.chord', { keys: waiting })}
    </span>
  );
}

function LanguageItem() {
  const language = useLanguage();
  const title = useCommandTitle('workbench.selectLanguage');
  return (
    <StatusButton label={title} onClick={() => void commands.execute('workbench.selectLanguage')}>
      {language.toUpperCase()}
    </StatusButton>
  );
}

function ZoomItem() {
  const t = useText();
  const format = useFormat();
  const zoom = usePreferences((state) => state.zoom);
  return zoom === 1 ? null : (
    <StatusButton
      label={t('workbench.status.zoom.hint', { zoom: format.percent(zoom) })}
      onClick={() => void commands.execute('workbench.zoomReset')}
    >
      <Icon name="zoom-in" size={14} />
      {format.percent(zoom)}
    </StatusButton>
  );
}

function BellItem() {
  const t = useText();
  const unread = useNotifications((state) => state.items.filter((item) => !item.isRead).length);
  const isOpen = useNotifications((state) => state.isCentreOpen);
  const isSilenced = usePreferences((state) => state.doNotDisturb);
  const icon = isSilenced ? (unread > 0 ? 'bell-slash-dot' : 'bell-slash') : unread > 0 ? 'bell-dot' : 'bell';
  return (
    <StatusButton
      isIconOnly
      label={t('workbench.status.bell', { count: unread })}
      onClick={() => toggleNotificationCentre(!isOpen)}
    >
      <Icon name={icon} size={14} />
    </StatusButton>
  );
}

/** Opens the panel; shown only when there is something in it. */
function PanelItem() {
  const t = useText();
  const [first] = registry().panels;
  return first === undefined ? null : (
    <StatusButton isIconOnly label={t('workbench.command.togglePanel')} onClick={() => showPanel(first.id)}>
      <Icon name="layout-panel" size={14} />
    </StatusButton>
  );
}

/** The status items of the workbench itself. */
export const workbenchStatusItems: readonly StatusItemContribution[] = [
  {
    id: 'workbench.vault',
    title: 'workbench.status.vault',
    alignment: 'left',
    order: 0,
    component: VaultItem,
  },
  {
    id: 'workbench.backend',
    title: 'workbench.status.backend',
    alignment: 'left',
    order: 80,
    component: BackendItem,
  },
  { id: 'workbench.jobs', title: 'workbench.status.jobs', alignment: 'left', order: 90, component: JobsItem },
  {
    id: 'workbench.chord',
    title: 'workbench.status.chordTitle',
    alignment: 'left',
    order: 99,
    component: ChordItem,
  },
  {
    id: 'workbench.panel',
    title: 'workbench.status.panel',
    alignment: 'right',
    order: 900,
    component: PanelItem,
  },
  {
    id: 'workbench.zoom',
    title: 'workbench.status.zoom',
    alignment: 'right',
    order: 910,
    component: ZoomItem,
  },
  {
    id: 'workbench.language',
    title: 'workbench.status.language',
    alignment: 'right',
    order: 920,
    component: LanguageItem,
  },
  {
    id: 'workbench.bell',
    title: 'workbench.status.notifications',
    alignment: 'right',
    order: 990,
    component: BellItem,
  },
];
