import type { AccessEntry, MailboxDetails } from '../../../shared/contract/authorisation.ts';
import type { Formatters } from '../../platform/format.ts';
import { wireText } from '../../platform/language.ts';
import type { TextFunction } from '../../platform/language.ts';

/** The sentence that answers "who can reach this mailbox?". */
export function answerSentence(details: MailboxDetails, t: TextFunction, format: Formatters): string {
  const { canOpen, odd } = details.counts;
  const open =
    canOpen === 0
      ? t(details.owner === null ? 'authorisation.answer.nobody' : 'authorisation.answer.nobodyElse')
      : t('authorisation.answer.open', { count: canOpen, people: format.number(canOpen) });
  return odd === 0
    ? open
    : `${open}${t('authorisation.answer.odd', { count: odd, holders: format.number(odd) })}`;
}

/** Since when a right is known, for the table: a date, or that it was there at the first snapshot already. */
export function sinceWords(
  right: AccessEntry['rights'][number],
  t: TextFunction,
  format: Formatters,
): string {
  const date = format.date(right.since);
  return right.isSinceFirstSnapshot ? t('authorisation.who.sinceFirst', { date }) : date;
}

/** The answer as plain text for a mail: the sentence, as of when, the odd ones first with the reason, then the rest. */
export function answerAsText(details: MailboxDetails, t: TextFunction, format: Formatters): string {
  const { mailbox } = details;
  const name = mailbox.primarySmtp === null ? mailbox.label : `${mailbox.label} <${mailbox.primarySmtp}>`;
  const odd = details.access.filter((entry) => entry.isOdd);
  const others = details.access.filter((entry) => !entry.isOdd);
  const block = (title: string, entries: readonly AccessEntry[]) =>
    entries.length === 0 ? [] : ['', title, ...entries.map((entry) => entryLine(entry, t, format))];
  return [
    t('authorisation.text.title', { mailbox: name, answer: answerSentence(details, t, format) }),
    `${asOfWords(details, t, format)}.`,
    ...block(t('authorisation.text.odd'), odd),
    ...block(t('authorisation.text.others'), others),
  ].join('\n');
}

/** As of which moment the answer holds. */
export function asOfWords(details: MailboxDetails, t: TextFunction, format: Formatters): string {
  if (!details.isCurrent) {
    return t('authorisation.answer.then', { date: format.dateTime(details.at) });
  }
  const { snapshotAt } = details.mailbox;
  return snapshotAt === null
    ? t('authorisation.answer.unknown')
    : t('authorisation.answer.now', { date: format.dateTime(snapshotAt) });
}

function entryLine(entry: AccessEntry, t: TextFunction, format: Formatters): string {
  const rights = entry.rights
    .map((right) => {
      const date = format.date(right.since);
      const words = t('authorisation.text.right', {
        meaning: t(`authorisation.meaning.${right.meaning}`),
        right: right.folderRole ?? right.right,
        since: t(right.isSinceFirstSnapshot ? 'authorisation.text.sinceFirst' : 'authorisation.text.since', {
          date,
        }),
      });
      return right.via.length === 0
        ? words
        : `${words} ${t('authorisation.text.via', { groups: right.via.join(' › ') })}`;
    })
    .join('; ');
  const who = entry.department === null ? entry.label : `${entry.label} (${entry.department})`;
  const reasons = entry.oddReasons.map((reason) => wireText(reason)).join(', ');
  return t('authorisation.text.line', { name: reasons === '' ? who : `${who} – ${reasons}`, rights });
}
