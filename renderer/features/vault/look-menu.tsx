import { IconButton } from '../../base/button/button.tsx';
import { commands } from '../../platform/commands.ts';
import { useLanguage, useText } from '../../platform/language.ts';

/** Language and theme, for the pages where there is no workbench yet. */
export function LookMenu() {
  const t = useText();
  const language = useLanguage();
  return (
    <footer className="vault-look">
      <button
        type="button"
        className="button is-quiet"
        onClick={() => void commands.execute('workbench.selectLanguage')}
      >
        {t(language === 'nl' ? 'settings.language.nl' : 'settings.language.en')}
      </button>
      <IconButton
        icon="color-mode"
        label={t('workbench.command.selectTheme')}
        onClick={() => void commands.execute('workbench.selectTheme')}
      />
    </footer>
  );
}
