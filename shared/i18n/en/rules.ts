import type { Translation } from '../catalogue.ts';
import type { nlRules } from '../nl/rules.ts';

/** English texts: rules. */
export const enRules: Translation<typeof nlRules> = {
  'rule.untested.remedy':
    'Ask the IT administrator for the export that is missing or incomplete and import it. The console then tests this rule again.',
  'rule.AZ-11.title': 'Sender not recognisable when sending from a functional mailbox',
  'rule.AZ-11.explanation':
    'Whoever receives mail from a functional mailbox should see which person sent it (6.1.7). With a mandate (SendAs) the recipient sees only the mailbox.',
  'rule.AZ-11.message_one':
    '{{mailbox}} deviates from 6.1.7: {{names}} can send as this mailbox, and the recipient does not see who did.',
  'rule.AZ-11.message_other':
    '{{mailbox}} deviates from 6.1.7: {{count}} holders can send as this mailbox, and the recipient does not see who did: {{names}}.',
  'rule.AZ-11.remedy':
    'Replace the mandate (SendAs) by a delegation (SendOnBehalf). If the message already shows the person in another way, record that measure with the mailbox.',

  'rule.AZ-12.title': 'Direct sign-in to a functional mailbox possible',
  'rule.AZ-12.explanation':
    'You open a functional mailbox after signing in with your own, personal account (6.1.7). The account of the mailbox itself should then be blocked.',
  'rule.AZ-12.message':
    '{{mailbox}} deviates from 6.1.7: it is possible to sign in with the account of the mailbox itself.',
  'rule.AZ-12.remedy':
    'Have IT block sign-in for this account and give people access from their own account.',

  'rule.AZ-15.title': 'Group right not traceable to people',
  'rule.AZ-15.explanation':
    'Access must be traceable to people (6.1.8). A group can be, when its members are known and not too many to judge.',
  'rule.AZ-15.message_one':
    '{{mailbox}} deviates from 6.1.8: group {{group}} has {{count}} member, more than your limit of {{limit}}.',
  'rule.AZ-15.message_other':
    '{{mailbox}} deviates from 6.1.8: group {{group}} has {{count}} members, more than your limit of {{limit}}.',
  'rule.AZ-15.message.unknown':
    '{{mailbox}} deviates from 6.1.8: group {{group}} has access, but no export lists its members.',
  'rule.AZ-15.message.partlyUnknown':
    '{{mailbox}} deviates from 6.1.8: not all members of group {{group}} are known, for instance because of a group in the group.',
  'rule.AZ-15.message.everyone': '{{mailbox}} deviates from 6.1.8: everybody ({{group}}) has access.',
  'rule.AZ-15.remedy':
    'Give the right to people, or to a small group without groups in it. Or read an export that does list the members.',

  'rule.AZ-16.title': 'Default or anonymous folder rights',
  'rule.AZ-16.explanation':
    'A random colleague should not be able to look into somebody else’s folders (6.1.8). “Default” is everybody in the organisation, “Anonymous” everybody outside. In a calendar Default may see whether somebody is free or busy.',
  'rule.AZ-16.message.default':
    '{{mailbox}} deviates from 6.1.8: every colleague has the right “{{role}}” on folder {{folder}}.',
  'rule.AZ-16.message.anonymous':
    '{{mailbox}} deviates from 6.1.8: everybody, also outside the organisation, has the right “{{role}}” on folder {{folder}}.',
  'rule.AZ-16.remedy':
    'Set Default and Anonymous on this folder to “None”, in a calendar to “AvailabilityOnly” at most. Give whoever needs the folder a right of their own.',

  'rule.AZ-18.title': 'Orphaned right (unknown SID)',
  'rule.AZ-18.explanation':
    'A right can stay behind after its account was deleted. Nobody uses it, but it belongs to nothing and clouds every review (6.1.8).',
  'rule.AZ-18.message':
    '{{mailbox}} deviates from 6.1.8: the right {{rights}} still stands for an account that no longer exists ({{trustee}}).',
  'rule.AZ-18.remedy':
    'Have IT remove the right by the code in the message. Read a new export afterwards: the command sometimes reports success while the right remains.',

  'rule.AZ-19.title': 'Deleted user with a right',
  'rule.AZ-19.explanation':
    'A deleted account can be restored for some time. Rights that stand for it then come back too (6.1.8).',
  'rule.AZ-19.message':
    '{{mailbox}} deviates from 6.1.8: {{trustee}} was deleted but still has the right {{rights}}.',
  'rule.AZ-19.remedy': 'Have IT remove the right before the account can be restored.',

  'rule.AZ-33.title': 'Mandate without inspection',
  'rule.AZ-33.explanation':
    'Whoever may send as a mailbox (mandate) can usually read it too. If not, one of the two is often a slip (6.3).',
  'rule.AZ-33.message':
    '{{mailbox}} deviates from 6.3: {{trustee}} can send as this mailbox but cannot read it.',
  'rule.AZ-33.remedy': 'Ask what was meant. Withdraw the mandate, or give inspection too.',

  'rule.AZ-34.title': 'Inspection without a right to send on a functional mailbox',
  'rule.AZ-34.explanation':
    'Whoever reads a functional mailbox but cannot answer from it often answers from their own (6.3). Sometimes that is meant so; this is for information.',
  'rule.AZ-34.message_one': '{{mailbox}}: {{names}} can read it but not send from it. For information (6.3).',
  'rule.AZ-34.message_other':
    '{{mailbox}}: {{count}} holders can read it but not send from it: {{names}}. For information (6.3).',
  'rule.AZ-34.remedy':
    'If reading only is what is meant, nothing needs doing. Otherwise give a delegation (SendOnBehalf).',

  'rule.AZ-36.title': 'Forwarding bypasses authorisation',
  'rule.AZ-36.explanation':
    'Mail that is forwarded automatically reaches people who perhaps may not open the mailbox itself (6.1.8). Rules in Outlook are not in the export and fall outside this check.',
  'rule.AZ-36.message.external':
    '{{mailbox}} deviates from 6.1.8: all mail is forwarded to {{target}}, outside your own domains.',
  'rule.AZ-36.message.stranger_one':
    '{{mailbox}} deviates from 6.1.8: mail is forwarded to {{target}}, and {{names}} may not open this mailbox itself.',
  'rule.AZ-36.message.stranger_other':
    '{{mailbox}} deviates from 6.1.8: mail is forwarded to {{target}}, and {{count}} people there may not open this mailbox itself: {{names}}.',
  'rule.AZ-36.remedy':
    'Switch the forwarding off and give whoever needs the mail access to the mailbox itself. Forwarding during absence is arranged as cover.',

  'rule.AZ-37.title': 'External guest with access',
  'rule.AZ-37.explanation':
    'Your practice rule: rights stay within the own mail domain (6.1.8). Domains of partners with a contract can be entered as exceptions in the settings.',
  'rule.AZ-37.message':
    '{{mailbox}} deviates from 6.1.8: {{trustee}} is from outside the organisation and has {{rights}}.',
  'rule.AZ-37.remedy':
    'Withdraw the right. If this is a partner with a contract, enter the domain in the settings of the organisation.',

  'rule.AZ-38.title': 'MFA registration missing',
  'rule.AZ-38.explanation':
    'A mailbox can only be opened with a second factor (6.1.5). The report says who registered a second factor, not whether every sign-in asks for it.',
  'rule.AZ-38.message_one':
    '{{person}} deviates from 6.1.5: the MFA registration is missing, while {{person}} can reach {{mailboxes}}.',
  'rule.AZ-38.message_other':
    '{{person}} deviates from 6.1.5: the MFA registration is missing, while {{person}} can reach {{count}} mailboxes: {{mailboxes}}.',
  'rule.AZ-38.remedy':
    'Have this colleague register a second factor and read the report again. If that cannot be done today, have the rights withdrawn until then.',

  'rule.AZ-39.title': 'Old protocol open',
  'rule.AZ-39.explanation':
    'Old protocols ask for a password only, which bypasses a second factor (6.1.5: from every client).',
  'rule.AZ-39.message': '{{mailbox}} deviates from 6.1.5: {{protocols}} is open.',
  'rule.AZ-39.remedy':
    'Have IT switch {{protocols}} off for this mailbox. Ask first whether a device still uses it.',

  'rule.AZ-44.title': 'Lookalike account name',
  'rule.AZ-44.explanation':
    'Two accounts with almost the same name get mixed up when rights are given and when mail is sent (6.1.8). A forged name shows this way too.',
  'rule.AZ-44.message.sameLook':
    'The accounts of {{person}} and {{other}} deviate from 6.1.8: they look the same but are not ({{addresses}}).',
  'rule.AZ-44.message.oneLetter':
    'The accounts of {{person}} and {{other}} deviate from 6.1.8: they differ by one letter ({{addresses}}).',
  'rule.AZ-44.remedy':
    'Check that the rights are with the right person. Discuss a clearer name with IT. If nobody knows the account, have it blocked at once.',

  'rule.AZ-45.title': 'Identity not unique',
  'rule.AZ-45.explanation':
    'Behind every right there should be exactly one account (6.1.8). If a name fits none or several, nobody can say who has access.',
  'rule.AZ-45.message.none_one':
    '“{{trustee}}” deviates from 6.1.8: this name has access to {{mailboxes}} but fits no account.',
  'rule.AZ-45.message.none_other':
    '“{{trustee}}” deviates from 6.1.8: this name has access to {{count}} mailboxes ({{mailboxes}}) but fits no account.',
  'rule.AZ-45.message.ambiguous_one':
    '“{{trustee}}” deviates from 6.1.8: this name has access to {{mailboxes}} but fits {{candidates}} accounts.',
  'rule.AZ-45.message.ambiguous_other':
    '“{{trustee}}” deviates from 6.1.8: this name has access to {{count}} mailboxes ({{mailboxes}}) but fits {{candidates}} accounts.',
  'rule.AZ-45.remedy':
    'Find out who this is. An export with addresses instead of names often solves it; otherwise have the right given again by address.',

  'rule.AZ-47.title': 'Explicit refusal hides policy',
  'rule.AZ-47.explanation':
    'A refusal overrules a grant but does not show in most overviews (6.1.8). Some products do not read it and give access after all.',
  'rule.AZ-47.message': '{{mailbox}} deviates from 6.1.8: {{rights}} is explicitly refused to {{trustee}}.',
  'rule.AZ-47.remedy': 'Have IT replace the refusal by withdrawing the right, or record why it is needed.',

  'rule.AZ-48.title': 'Too close to the limit of rights per mailbox',
  'rule.AZ-48.explanation':
    'Exchange keeps at most 500 rights per mailbox. Above that new grants fail, and so many single rights cannot be judged (6.1.8).',
  'rule.AZ-48.message_one':
    '{{mailbox}} deviates from 6.1.8: it has {{count}} right; your limit is {{limit}}.',
  'rule.AZ-48.message_other':
    '{{mailbox}} deviates from 6.1.8: it has {{count}} rights; your limit is {{limit}}.',
  'rule.AZ-48.remedy': 'Replace single rights by one or a few small groups with known members.',

  'rule.reason.notImported_one':
    'Cannot be tested for {{names}}: nothing of {{missing}} has been imported yet.',
  'rule.reason.notImported_other':
    'Cannot be tested for {{count}} items ({{names}}): nothing of {{missing}} has been imported yet.',
  'rule.reason.notListed': 'Cannot be tested: {{mailbox}} is not in the imported export of {{missing}}.',
  'rule.reason.withoutUnresolved_one':
    'Cannot be tested for {{names}}: the export of {{missing}} shows not one unknown account, so it was probably made without. Make it again with -IncludeUnresolvedPermissions and -IncludeSoftDeletedUserPermissions.',
  'rule.reason.withoutUnresolved_other':
    'Cannot be tested for {{count}} mailboxes: the export of {{missing}} shows not one unknown account, so it was probably made without. Make it again with -IncludeUnresolvedPermissions and -IncludeSoftDeletedUserPermissions.',
  'rule.reason.withoutSoftDeleted_one':
    'Cannot be tested for {{names}}: no export shows deleted accounts. Make the export of Get-Mailbox with -IncludeSoftDeletedMailbox too.',
  'rule.reason.withoutSoftDeleted_other':
    'Cannot be tested for {{count}} mailboxes: no export shows deleted accounts. Make the export of Get-Mailbox with -IncludeSoftDeletedMailbox too.',
  'rule.reason.classUnknown':
    'Cannot be tested: nobody said whether {{mailbox}} is a personal or a functional mailbox. Record it with the mailbox.',
  'rule.reason.googleSender':
    'Cannot be tested: whether the recipient sees the delegate is a setting of the whole organisation at Google that no export contains. Record with {{mailbox}} what is set.',
  'rule.reason.signInUnknown':
    'Cannot be tested: no export says whether the account of {{mailbox}} can be signed in to.',
  'rule.reason.readersUnknown':
    'Cannot be tested: not everybody who may read {{mailbox}} is known, for instance because of a group whose members were not imported.',
  'rule.reason.sendersUnknown':
    'Cannot be tested: not everybody who may send from {{mailbox}} is known, for instance because of a group whose members were not imported.',
  'rule.reason.targetUnknown': 'Cannot be tested: {{mailbox}} forwards to {{target}}, which fits no account.',
  'rule.reason.trusteesUnknown_one':
    'Cannot be tested: {{mailbox}} is open to {{names}}, and nobody knows whether that is an outsider.',
  'rule.reason.trusteesUnknown_other':
    'Cannot be tested: {{mailbox}} is open to {{count}} names of whom nobody knows whether they are outsiders ({{names}}).',
  'rule.reason.membersUnknown_one':
    'Cannot be tested for {{names}}: a group whose members are not known has access.',
  'rule.reason.membersUnknown_other':
    'Cannot be tested for {{count}} mailboxes ({{names}}): a group whose members are not known has access.',
  'rule.reason.mfaMissing_one': 'Cannot be tested for {{names}}: not in the imported MFA report.',
  'rule.reason.mfaMissing_other':
    'Cannot be tested for {{count}} people ({{names}}): not in the imported MFA report.',
  'rule.reason.mfaOld_one':
    'Cannot be tested for {{names}}: the MFA report is older than {{limit}} days. Import a new one.',
  'rule.reason.mfaOld_other':
    'Cannot be tested for {{count}} people ({{names}}): the MFA report is older than {{limit}} days. Import a new one.',
  'rule.reason.protocolsMissing_one':
    'Cannot be tested for {{names}}: not in the imported export of Get-CASMailbox.',
  'rule.reason.protocolsMissing_other':
    'Cannot be tested for {{count}} mailboxes ({{names}}): not in the imported export of Get-CASMailbox.',
  'rule.reason.protocolInherits_one':
    'Cannot be tested for {{names}}: {{protocols}} follows the setting of the whole organisation, which is not in the export.',
  'rule.reason.protocolInherits_other':
    'Cannot be tested for {{count}} mailboxes ({{names}}): {{protocols}} follows the setting of the whole organisation, which is not in the export.',
  'rule.reason.entriesHidden':
    'Cannot be tested: {{mailbox}} has {{count}} rights (limit {{limit}}), and the export leaves out the rights of deleted accounts.',
  'rule.reason.failed':
    'Cannot be tested: this rule failed ({{problem}}). What was found before stays. Please report this to the maker of the console.',
  'rule.parameter.groupSizeLimit': 'groups of up to {{value}} members',
  'rule.parameter.mfaReportMaxAgeDays': 'MFA report up to {{value}} days old',
  'rule.parameter.aceWarningLimit': 'up to {{value}} rights on one mailbox',
  'rule.parameter.domains': 'own domains {{value}}',
  'rule.parameter.domains.none': 'no own domains',
  'rule.parameter.partnerDomains': 'regular partner domains {{value}}',
  'rule.parameter.partnerDomains.none': 'no regular partners',
};
