import { LinkButton } from '../../base/button/button.tsx';
import { commands } from '../../platform/commands.ts';
import { useText } from '../../platform/language.ts';
import type { WindowTextKey as TextKey } from '../../../shared/i18n/window-catalogues.ts';
import { Icon } from '../../base/theme/icon.tsx';
import { useContextKey } from '../../platform/context-keys.ts';
import './start.css';

const ways: readonly { readonly command: string; readonly icon: string; readonly title: TextKey }[] = [
  { command: 'workbench.openStart', icon: 'home', title: 'start.title' },
  { command: 'start.welcome', icon: 'rocket', title: 'start.welcome' },
  { command: 'imports.openFiles', icon: 'add', title: 'imports.command.openFiles' },
  { command: 'authorisation.openMailboxes', icon: 'mail', title: 'authorisation.mailboxes' },
  { command: 'directory.openPeople', icon: 'organization', title: 'directory.people' },
  { command: 'authorisation.openMatrix', icon: 'table', title: 'authorisation.matrix' },
  { command: 'findings.openList', icon: 'checklist', title: 'findings.listTitle' },
  { command: 'findings.openRules', icon: 'law', title: 'findings.rules.title' },
  { command: 'imports.openSnapshots', icon: 'history', title: 'imports.snapshots.title' },
  { command: 'audit.open', icon: 'note', title: 'audit.title' },
];

/** The side bar of Start: the ways into the console that this role has. */
export function StartView() {
  const t = useText();
  // The roles decide which ways are open; a new session draws the list again.
  useContextKey('vaultUnlocked');
  return (
    <ul className="ways">
      {ways
        .filter(({ command }) => commands.isEnabled(command))
        .map(({ command, icon, title }) => (
          <li key={command} className="ways__item">
            <Icon name={icon} />
            <LinkButton onClick={() => void commands.execute(command)}>{t(title)}</LinkButton>
          </li>
        ))}
    </ul>
  );
}
