import { useEffect } from 'react';
import { Headline, Page } from '../../base/layout/page.tsx';
import { Icon } from '../../base/theme/icon.tsx';
import type { EditorProps } from '../../platform/contribution.ts';
import { useText } from '../../platform/language.ts';
import { Walkthrough } from './walkthrough.tsx';

/** The first steps, as a page that can always be opened again. */
export function WelcomeEditor({ setLabel }: EditorProps) {
  const t = useText();
  useEffect(() => setLabel(t('start.welcome')), [setLabel, t]);
  return (
    <Page label={t('start.welcome')}>
      <Headline
        eyebrow={
          <>
            <Icon name="sealed-letter" /> {t('common.product')}
          </>
        }
        answer={t('start.welcome.answer')}
        note={`${t('start.welcome.note')} ${t('start.welcome.drop')}`}
      />
      <Walkthrough />
    </Page>
  );
}
