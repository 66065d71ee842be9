import { backend, connectBackend } from '../platform/backend.ts';
import { bridge } from '../platform/bridge.ts';
import { commands } from '../platform/commands.ts';
import { contextKeys } from '../platform/context-keys.ts';
import { closeContextMenu } from '../platform/context-menu.ts';
import type { Contribution } from '../platform/contribution.ts';
import { dismissDialogs } from '../platform/dialogs.ts';
import { editors } from '../platform/editors.ts';
import { forgetJobs, receiveJob } from '../platform/jobs.ts';
import { startKeybindings } from '../platform/keybindings.ts';
import { currentLanguage, switchLanguage, text } from '../platform/language.ts';
import { changeLayout, defaultLayout } from '../platform/layout.ts';
import { clearNotifications, notify, reportError, useNotifications } from '../platform/notifications.ts';
import { forgetPersistence } from '../platform/persistence.ts';
import { startPreferences, useAbout, usePreferences } from '../platform/preferences.ts';
import { invalidateTopics, isCoveredBy, queryClient } from '../platform/queries.ts';
import { closeQuickInput } from '../platform/quick-input.ts';
import { registerContributions } from '../platform/registry.ts';
import { refreshVaultStatus } from '../platform/session.ts';
import { startThemes } from '../platform/themes.ts';
import { forgetWindowLog, startWindowLog } from '../platform/window-log.ts';
import { useBackendState } from './backend-state.ts';

/** Drops everything that came out of the vault: answers, editors, jobs, notifications, open pickers and menus. */
export function emptyWindow(): void {
  forgetPersistence();
  closeQuickInput(true);
  closeContextMenu();
  dismissDialogs();
  clearNotifications(true);
  useNotifications.setState({ isCentreOpen: false });
  forgetJobs();
  forgetWindowLog();
  queryClient.clear();
  editors.restore(null);
  changeLayout(defaultLayout);
  document.title = text('common.product');
}

function followPreferences(): void {
  function apply(): void {
    const { language, doNotDisturb, values } = usePreferences.getState();
    switchLanguage(language);
    document.documentElement.lang = language;
    contextKeys.set('language', currentLanguage());
    useNotifications.setState({
      isSilenced: doNotDisturb,
      neverAgain: Object.keys(values)
        .filter((id) => id.startsWith('never.') && values[id] === true)
        .map((id) => id.slice('never.'.length)),
    });
  }
  apply();
  usePreferences.subscribe(apply);
  contextKeys.set('platform', useAbout.getState().platform);
}

function followBackend(): void {
  backend.on('job', receiveJob);
  backend.on('changed', ({ topics }) => {
    void invalidateTopics(topics);
    if (
      topics.some(
        (topic) => isCoveredBy('vault.status', topic) || isCoveredBy('organisation.settings', topic),
      )
    ) {
      refreshVaultStatus().catch(reportError);
    }
  });
  backend.on('locked', () => {
    emptyWindow();
    refreshVaultStatus().catch(reportError);
  });
  backend.on('backend', ({ state }) => {
    const before = useBackendState.getState().state;
    useBackendState.setState({ state });
    if (state === 'restarting') {
      // The process that held the key is gone, and with it the session.
      emptyWindow();
      notify({ severity: 'warning', text: text('error.backend-gone') });
    }
    if (state === 'ready' && before !== 'ready') {
      refreshVaultStatus().catch(reportError);
    }
  });
}

const activityPause = 20_000;

/** Tells the backend now and then that somebody is at work, so that reading without asking does not lock the vault. */
function followActivity(): void {
  let last = Date.now();
  function onInput(): void {
    if (contextKeys.get('vaultUnlocked') === true && Date.now() - last > activityPause) {
      last = Date.now();
      backend.call('vault.stayOpen', {}).catch(() => undefined);
    }
  }
  window.addEventListener('pointerdown', onInput, { capture: true, passive: true });
  window.addEventListener('keydown', onInput, { capture: true, passive: true });
  window.addEventListener('wheel', onInput, { capture: true, passive: true });
}

/** Starts everything under the page, before the first render. */
export async function startWorkbench(contributions: readonly Contribution[]): Promise<void> {
  startWindowLog();
  connectBackend(bridge());
  registerContributions(contributions);
  followBackend();
  await startPreferences();
  followPreferences();
  startThemes();
  startKeybindings();
  followActivity();
  bridge().onMenuCommand((id) => void commands.execute(id));
  refreshVaultStatus()
    .then(() => useBackendState.setState({ state: 'ready' }))
    .catch(reportError);
}
