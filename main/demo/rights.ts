import { demoDomain, demoPartnerDomain, type DemoOrganisation } from './organisation.ts';
import { createRandom, type Random } from './random.ts';

/** Somebody or something that a right is given to, as the export names it. */
export interface DemoTrustee {
  /** The text in "Trustee Original Identity". */
  readonly raw: string;
  readonly address: string;
  readonly label: string;
  readonly type: string;
}

/** A right and the months in which it stood: from `from` months ago until (not including) `until` months ago. */
export interface DemoRight {
  readonly mailbox: string;
  readonly trustee: DemoTrustee;
  readonly permission: string;
  readonly folder: string;
  readonly isDeny: boolean;
  readonly from: number;
  readonly until: number;
}

/** Accounts that are not staff. */
export const demoOutsiders = {
  /** A bookkeeper outside, invited as a guest. */
  guest: {
    address: 'j.smits@boekhouder.example',
    upn: 'j.smits_boekhouder.example#EXT#@lindenhofzorg.onmicrosoft.com',
    label: 'Joris Smits (boekhouder)',
  },
  /** A nurse of the contracted hospital. */
  partner: {
    address: `l.haverkamp@${demoPartnerDomain}`,
    upn: `l.haverkamp_${demoPartnerDomain}#EXT#@lindenhofzorg.onmicrosoft.com`,
    label: 'Lies Haverkamp (Ziekenhuis Oost)',
  },
  /** Left in autumn; the account can still be restored. */
  gone: { address: `t.verhoef@${demoDomain}`, label: 'Ton Verhoef' },
  /** Nobody knows this account: its address looks like a colleague's (`rn` for `m`), and it bears her name. */
  forged: { address: `rn.jansen@${demoDomain}`, label: 'Mia Jansen' },
} as const;

/** Months before any export, and after the last one. */
const always = 99;
const now = -1;

const orphans = [
  'S-1-5-21-1376570662-3565232716-1187618197-25622886',
  'S-1-5-21-1376570662-3565232716-1187618197-25619914',
  'S-1-5-21-1376570662-3565232716-1187618197-25630117',
];

/** Collects rights in the order in which an export would list them. */
interface Ledger {
  readonly rights: DemoRight[];
  give(
    mailbox: string,
    trustee: DemoTrustee,
    permissions: readonly string[],
    when?: Partial<Pick<DemoRight, 'from' | 'until'>>,
  ): void;
  folder(
    mailbox: string,
    trustee: DemoTrustee,
    folder: string,
    role: string,
    when?: Partial<Pick<DemoRight, 'from' | 'until'>>,
  ): void;
  deny(mailbox: string, trustee: DemoTrustee, permission: string, from: number): void;
}

function createLedger(): Ledger {
  const rights: DemoRight[] = [];
  const add = (
    right: Omit<DemoRight, 'mailbox' | 'from' | 'until'>,
    mailbox: string,
    when: Partial<Pick<DemoRight, 'from' | 'until'>> = {},
  ): void => {
    rights.push({
      ...right,
      mailbox: mailbox.includes('@') ? mailbox : `${mailbox}@${demoDomain}`,
      from: when.from ?? always,
      until: when.until ?? now,
    });
  };
  return {
    rights,
    give(mailbox, trustee, permissions, when) {
      for (const permission of permissions)
        add({ trustee, permission, folder: '', isDeny: false }, mailbox, when);
    },
    folder(mailbox, trustee, folder, role, when) {
      add({ trustee, permission: role, folder, isDeny: false }, mailbox, when);
    },
    deny(mailbox, trustee, permission, from) {
      add({ trustee, permission, folder: '', isDeny: true }, mailbox, { from });
    },
  };
}

/** A right that only a name carries: a deleted account's code, `Default`, or a text that fits nobody. */
function named(raw: string): DemoTrustee {
  return { raw, address: '', label: '', type: '' };
}

const open = ['FullAccess', 'SendOnBehalf'] as const;
const hidden = ['FullAccess', 'SendAs'] as const;

/**
 * All rights of the last year. Most are in order; for each rule some are not, since different months, and some were put
 * right on the way, so that the console has something to tell.
 */
export function makeRights(organisation: DemoOrganisation, seed: string): readonly DemoRight[] {
  const random = createRandom(`${seed}/rights`);
  const ledger = createLedger();
  const { give, folder, deny } = ledger;

  const byKey = new Map(organisation.staff.map((person) => [person.key, person]));
  const who = (key: string): DemoTrustee => {
    const person = byKey.get(key);
    if (person === undefined) throw new RangeError(key);
    const label = [person.given, person.prefix, person.surname].filter((part) => part !== '').join(' ');
    return { raw: person.address, address: person.address, label, type: 'UserMailbox/UserMailbox' };
  };
  const group = (label: string): DemoTrustee => {
    const found = organisation.groups.find((item) => item.label === label);
    if (found === undefined) throw new RangeError(label);
    return {
      raw: found.label,
      address: found.address,
      label: found.label,
      type: 'MailUniversalSecurityGroup/MailUniversalSecurityGroup',
    };
  };
  const guest = (outsider: 'guest' | 'partner'): DemoTrustee => {
    const { address, label } = demoOutsiders[outsider];
    return { raw: address, address, label, type: 'MailUser/GuestMailUser' };
  };

  // In order: people with a delegation on the mailboxes of their own work.
  for (const key of ['ORT1', 'ORT2', 'ORT3', 'SEC1', 'SEC2']) give('orthopedie', who(key), open);
  for (const key of ['HA1', 'HA2', 'HA3', 'HA4', 'DA1', 'DA2']) give('huisarts.spoed', who(key), open);
  for (const key of ['DA1', 'DA2', 'DA3', 'POH1']) give('recepten', who(key), open);
  for (const key of ['VPK1', 'VPK2', 'VPK3', 'VIG1']) give('wijkteam.noord', who(key), open);
  for (const key of ['VPK4', 'VPK5', 'VIG2', 'VIG3', 'VIG4']) give('wijkteam.zuid', who(key), open);
  for (const key of ['ADM1', 'ADM2']) give('facturen', who(key), open);
  for (const key of ['MBV1', 'ADM2']) give('personeel', who(key), open);
  for (const key of ['DA2', 'DA3', 'POH2']) give('triage', who(key), open);
  give('verwijzingen', group('Huisartsenteam'), open);
  give('info', who('ADM1'), open);
  give('balie', who('DA4'), open, { from: 9 });
  give('project.ehealth', who('FB1'), ['SendOnBehalf']);
  give('nieuwsbrief', who('MBV1'), ['ManagedBy']);

  // AZ-11: the recipient does not see who sends.
  for (const key of ['SEC1', 'SEC2', 'SEC3']) give('secretariaat', who(key), hidden);
  give('secretariaat', group('Team Orthopedie'), ['SendAs', 'FullAccess'], { from: 5 });
  give('info', who('ADM2'), hidden, { from: 8, until: 3 });
  give('nieuwsbrief', who('ADM1'), ['SendAs'], { from: 4 });

  // New since last month.
  give('huisarts.spoed', who('DA2'), ['SendAs'], { from: 0 });

  // AZ-15: too many in one group, and one whose members nobody exported.
  give('planning', group('Alle medewerkers'), open, { from: 10 });
  give('facturen', group('Administratiekantoor'), ['FullAccess'], { from: 3 });

  // AZ-16: folders open to everybody.
  folder('recepten', named('Default'), '\\Postvak IN', 'Reviewer', { from: 6 });
  folder(byKey.get('TM1')?.address ?? '', named('Default'), '\\Agenda', 'Editor', { from: 11 });
  folder('vergaderzaal', named('Anonymous'), '\\Agenda', 'LimitedDetails');
  folder(byKey.get('HFD1')?.address ?? '', named('Default'), '\\Contactpersonen', 'Reviewer', {
    from: 7,
    until: 2,
  });

  // AZ-18 and AZ-19: what deleted accounts left behind.
  give('orthopedie', named(orphans[0] ?? ''), ['FullAccess'], { from: 9 });
  give('verwijzingen', named(orphans[1] ?? ''), ['FullAccess', 'SendAs'], { from: 5 });
  give('klachten', named(orphans[2] ?? ''), ['FullAccess'], { from: 10, until: 0 });
  const { gone } = demoOutsiders;
  give(
    'triage',
    { raw: gone.address, address: gone.address, label: gone.label, type: 'UserMailbox/UserMailbox' },
    open,
  );

  // AZ-33 and AZ-34: sending without reading, reading without sending.
  give('wijkteam.noord', who('TM1'), ['SendAs'], { from: 2 });
  for (const key of ['MBV1', 'FG1']) give('klachten', who(key), ['FullAccess']);
  give('klachten', who('DIR1'), open);

  // AZ-37: somebody from outside, and a contracted partner who may.
  give('facturen', guest('guest'), ['FullAccess'], { from: 7 });
  folder('verwijzingen', guest('partner'), '\\Postvak IN', 'Reviewer', { from: 6 });

  // AZ-45: names that fit nobody, and one that fits two.
  give('personeel', named('Receptie (oud)'), ['FullAccess'], { from: 11 });
  folder('orthopedie', named(demoOutsiders.forged.label), '\\Agenda', 'Editor', { from: 4 });

  // AZ-47: a refusal nobody remembers.
  deny('personeel', who('ICT1'), 'FullAccess', 8);

  // AZ-48: years of single rights, one by one, for some in two entries.
  for (const [index, person] of organisation.staff.entries()) {
    give('archief', who(person.key), index % 3 === 0 ? ['FullAccess', 'ReadPermission'] : ['FullAccess'], {
      from: 50 - index,
    });
  }

  everydayRights(organisation, random, ledger, who);
  return ledger.rights;
}

/** Calendars that colleagues share, and rights that come and go: the noise of a year. */
function everydayRights(
  organisation: DemoOrganisation,
  random: Random,
  ledger: Ledger,
  who: (key: string) => DemoTrustee,
): void {
  const { staff } = organisation;
  for (const person of staff) {
    ledger.folder(person.address, named('Default'), '\\Agenda', 'AvailabilityOnly');
    ledger.folder(person.address, named('Anonymous'), '\\Agenda', 'None');
    const manager = staff.find((other) => other.number === person.managerNumber);
    if (manager !== undefined && random.chance(60)) {
      ledger.folder(person.address, who(manager.key), '\\Agenda', 'Reviewer', { from: 1 + random.below(12) });
    }
    if (random.chance(35)) {
      const colleague = random.pick(
        staff.filter((other) => other.department === person.department && other.key !== person.key),
      );
      const from = 2 + random.below(10);
      // Cover during leave: a month or two, then gone again.
      ledger.give(person.address, who(colleague.key), ['FullAccess'], {
        from,
        until: Math.max(0, from - 1 - random.below(2)),
      });
    }
  }
}
