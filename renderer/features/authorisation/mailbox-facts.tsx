import type { MailboxDetails } from '../../../shared/contract/authorisation.ts';
import { LinkButton } from '../../base/button/button.tsx';
import { KeyValueList, Section } from '../../base/layout/page.tsx';
import { useText } from '../../platform/language.ts';
import type { TextFunction } from '../../platform/language.ts';
import { openObject } from '../../workbench/pieces/objects.ts';

/** Addresses, forwarding, protocols and what an administrator recorded about the mailbox. */
export function MailboxFacts({ details }: { readonly details: MailboxDetails }) {
  const t = useText();
  const { mailbox, owner, protocols } = details;
  return (
    <>
      <Section title={t('authorisation.facts.class')}>
        <KeyValueList
          items={[
            {
              name: t('authorisation.facts.class'),
              value: `${t(`authorisation.class.${mailbox.mailboxClass}`)}${
                mailbox.isClassOverridden && details.classReason !== null
                  ? ` (${t('authorisation.facts.classBy', { reason: details.classReason })})`
                  : ''
              }`,
            },
            { name: t('authorisation.column.kind'), value: t(`authorisation.kind.${mailbox.kind}`) },
            {
              name: t('authorisation.facts.owner'),
              value:
                owner === null ? (
                  t('authorisation.none')
                ) : (
                  <LinkButton onClick={() => openObject.person(owner.personId, owner.label)}>
                    {owner.label}
                  </LinkButton>
                ),
            },
            { name: t('authorisation.facts.signIn'), value: signInWords(mailbox.isSignInEnabled, t) },
            {
              name: t('authorisation.facts.measure'),
              value: details.compensatingMeasure ?? t('authorisation.none'),
            },
          ]}
        />
      </Section>
      <Section title={t('authorisation.facts.addresses')} count={String(details.addresses.length)}>
        <ul>
          {details.addresses.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('authorisation.facts.forwarding')}>
        {details.forwarding.length === 0 ? <p className="muted">{t('authorisation.none')}</p> : null}
        <ul>
          {details.forwarding.map((forward, index) => (
            <li key={index}>
              {t('authorisation.facts.forwardingTo', { target: forward.target })}
              {forward.keepsCopy === null
                ? ''
                : `, ${t(forward.keepsCopy ? 'authorisation.facts.keepsCopy' : 'authorisation.facts.noCopy')}`}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('authorisation.facts.protocols')}>
        {protocols === null ? (
          <p className="muted">{t('authorisation.facts.protocolsUnknown')}</p>
        ) : (
          <KeyValueList
            items={(
              [
                ['POP', protocols.pop],
                ['IMAP', protocols.imap],
                ['ActiveSync', protocols.activeSync],
                ['OWA', protocols.owa],
                ['SMTP AUTH', protocols.smtpAuth],
              ] as const
            ).map(([name, isOn]) => ({ name, value: switchWord(isOn, t) }))}
          />
        )}
      </Section>
    </>
  );
}

function switchWord(isOn: boolean | null, t: TextFunction): string {
  return isOn === null
    ? t('authorisation.facts.inherits')
    : t(isOn ? 'authorisation.facts.on' : 'authorisation.facts.off');
}

function signInWords(isEnabled: boolean | null, t: TextFunction): string {
  return isEnabled === null
    ? t('authorisation.facts.signIn.unknown')
    : t(isEnabled ? 'authorisation.facts.signIn.yes' : 'authorisation.facts.signIn.no');
}
