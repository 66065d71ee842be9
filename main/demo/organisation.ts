import { givenNames, surnames } from './names.ts';
import { createRandom, type Random } from './random.ts';

/** The demonstration's own domain; `.example` can never be anybody's. */
export const demoDomain = 'lindenhof.example';
/** A contracted partner whose people may have rights. */
export const demoPartnerDomain = 'ziekenhuis-oost.example';
/** The name of the made-up organisation. */
export const demoName = 'Zorggroep Lindenhof';

/** Somebody who works for the made-up organisation. Months count back from now: 0 is the latest export. */
export interface DemoPerson {
  readonly key: string;
  readonly number: string;
  readonly given: string;
  readonly prefix: string;
  readonly surname: string;
  readonly address: string;
  readonly objectId: string;
  readonly department: string;
  readonly title: string;
  readonly code: string;
  readonly managerNumber: string | null;
  readonly employment: 'loondienst' | 'inhuur' | 'stage' | 'vrijwilliger';
  readonly employedFrom: string;
  readonly employedUntil: string | null;
}

/** A mailbox that is nobody's own. */
export interface DemoMailbox {
  readonly address: string;
  readonly label: string;
  readonly type:
    | 'SharedMailbox'
    | 'UserMailbox'
    | 'RoomMailbox'
    | 'EquipmentMailbox'
    | 'GroupMailbox'
    | 'MailUniversalDistributionGroup';
  readonly objectId: string;
  readonly isSignInOpen: boolean;
}

/** A group that gets rights. `members` are keys of people, null when no export lists them. */
export interface DemoGroup {
  readonly address: string;
  readonly label: string;
  readonly members: readonly string[] | null;
}

/** The made-up organisation as it is now. */
export interface DemoOrganisation {
  readonly staff: readonly DemoPerson[];
  readonly functional: readonly DemoMailbox[];
  readonly groups: readonly DemoGroup[];
}

interface Post {
  readonly title: string;
  readonly code: string;
  readonly count: number;
}

interface Department {
  readonly name: string;
  readonly posts: readonly Post[];
}

/** The first post of a department leads it. Forty people in all, the director included. */
const departments: readonly Department[] = [
  {
    name: 'Huisartsen',
    posts: [
      { title: 'Medisch manager', code: 'MMG', count: 1 },
      { title: 'Huisarts', code: 'HA', count: 4 },
      { title: 'Praktijkondersteuner', code: 'POH', count: 2 },
      { title: 'Doktersassistent', code: 'DA', count: 4 },
    ],
  },
  {
    name: 'Orthopedie',
    posts: [
      { title: 'Hoofd Orthopedie', code: 'HFD', count: 1 },
      { title: 'Orthopedisch chirurg', code: 'ORT', count: 3 },
      { title: 'Fysiotherapeut', code: 'FYS', count: 3 },
      { title: 'Medisch secretaresse', code: 'SEC', count: 3 },
    ],
  },
  {
    name: 'Wijkverpleging',
    posts: [
      { title: 'Teammanager', code: 'TM', count: 1 },
      { title: 'Wijkverpleegkundige', code: 'VPK', count: 5 },
      { title: 'Verzorgende IG', code: 'VIG', count: 4 },
    ],
  },
  {
    name: 'Bedrijfsbureau',
    posts: [
      { title: 'Manager bedrijfsvoering', code: 'MBV', count: 1 },
      { title: 'Functioneel beheerder', code: 'FB', count: 1 },
      { title: 'ICT-medewerker', code: 'ICT', count: 2 },
      { title: 'Functionaris gegevensbescherming', code: 'FG', count: 1 },
      { title: 'Administratief medewerker', code: 'ADM', count: 3 },
    ],
  },
];

/** An id in the form of a GUID (version 4), from the random generator so that the same seed gives the same files. */
export function guidFrom(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, index) =>
    index === 12 ? '4' : index === 16 ? '89ab'.charAt(random.below(4)) : random.below(16).toString(16),
  ).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function asciiLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/gu, '')
    .toLowerCase();
}

interface Name {
  readonly given: string;
  readonly prefix: string;
  readonly surname: string;
}

/** A name with its address: first letter, dot, surname with prefix, as most Dutch organisations do it. */
function addressOf({ given, prefix, surname }: Name): string {
  return `${asciiLetters(given).slice(0, 1)}.${asciiLetters(prefix + surname)}@${demoDomain}`;
}

function makeStaff(random: Random): readonly DemoPerson[] {
  const given = random.shuffled(givenNames);
  const family = random.shuffled(surnames);
  const staff: DemoPerson[] = [];
  const used = new Map<string, number>();

  function add(
    department: string,
    post: { readonly title: string; readonly code: string },
    managerNumber: string | null,
    fixed?: Name,
  ): DemoPerson {
    const index = staff.length;
    const [prefix, surname] = family[index] ?? ['', 'Naamloos'];
    const name = fixed ?? { given: given[index] ?? 'Alex', prefix, surname };
    const count = (used.get(post.code) ?? 0) + 1;
    used.set(post.code, count);
    const person: DemoPerson = {
      key: `${post.code}${String(count)}`,
      number: String(1001 + index),
      ...name,
      address: addressOf(name),
      objectId: guidFrom(random),
      department,
      ...post,
      managerNumber,
      employment: post.code === 'ADM' && count === 3 ? 'inhuur' : 'loondienst',
      employedFrom: `${String(2009 + random.below(16))}-${String(1 + random.below(12)).padStart(2, '0')}-01`,
      employedUntil: null,
    };
    staff.push(person);
    return person;
  }

  const director = add('Bedrijfsbureau', { title: 'Directeur', code: 'DIR' }, null);
  // Two colleagues whose names differ by one letter, as happens in any larger organisation.
  const lookalikes: Readonly<Record<string, Name>> = {
    DA1: { given: 'Mia', prefix: '', surname: 'Jansen' },
    VPK1: { given: 'Milou', prefix: '', surname: 'Janssen' },
  };
  for (const { name, posts } of departments) {
    let lead: DemoPerson | null = null;
    for (const post of posts) {
      for (let number = 1; number <= post.count; number += 1) {
        const person = add(
          name,
          { title: post.title, code: post.code },
          (lead ?? director).number,
          lookalikes[`${post.code}${String(number)}`],
        );
        lead ??= person;
      }
    }
  }
  return staff;
}

function makeFunctional(random: Random): readonly DemoMailbox[] {
  const shared: readonly (readonly [local: string, label: string, isSignInOpen?: true])[] = [
    ['orthopedie', 'Orthopedie'],
    ['huisarts.spoed', 'Huisarts Spoed'],
    ['secretariaat', 'Secretariaat Orthopedie'],
    ['info', 'Info Lindenhof', true],
    ['recepten', 'Herhaalrecepten'],
    ['verwijzingen', 'Verwijzingen'],
    ['wijkteam.noord', 'Wijkteam Noord'],
    ['wijkteam.zuid', 'Wijkteam Zuid'],
    ['triage', 'Triage Huisartsen'],
    ['facturen', 'Facturen'],
    ['klachten', 'Klachten'],
    ['planning', 'Planning'],
    ['personeel', 'Personeelszaken'],
    ['archief', 'Archief Bedrijfsbureau'],
  ];
  return [
    ...shared.map(([local, label, isSignInOpen]): DemoMailbox => ({
      address: `${local}@${demoDomain}`,
      label,
      type: 'SharedMailbox',
      objectId: guidFrom(random),
      isSignInOpen: isSignInOpen ?? false,
    })),
    // Licensed as a user, used by a desk: functional all the same.
    {
      address: `balie@${demoDomain}`,
      label: 'Balie',
      type: 'UserMailbox',
      objectId: guidFrom(random),
      isSignInOpen: true,
    },
    {
      address: `spreekkamer1@${demoDomain}`,
      label: 'Spreekkamer 1',
      type: 'RoomMailbox',
      objectId: guidFrom(random),
      isSignInOpen: false,
    },
    {
      address: `vergaderzaal@${demoDomain}`,
      label: 'Vergaderzaal',
      type: 'RoomMailbox',
      objectId: guidFrom(random),
      isSignInOpen: false,
    },
    {
      address: `project.ehealth@${demoDomain}`,
      label: 'Project eHealth',
      type: 'GroupMailbox',
      objectId: guidFrom(random),
      isSignInOpen: false,
    },
    {
      address: `nieuwsbrief@${demoDomain}`,
      label: 'Nieuwsbrief',
      type: 'MailUniversalDistributionGroup',
      objectId: guidFrom(random),
      isSignInOpen: false,
    },
  ];
}

function keysOf(staff: readonly DemoPerson[], department: string): readonly string[] {
  return staff.filter((person) => person.department === department).map((person) => person.key);
}

/** The made-up organisation for a seed: 40 people in four departments, 59 mailboxes and that of a colleague who left. */
export function makeOrganisation(seed: string): DemoOrganisation {
  const random = createRandom(`${seed}/organisation`);
  const staff = makeStaff(random);
  return {
    staff,
    functional: makeFunctional(random),
    groups: [
      {
        address: `team.orthopedie@${demoDomain}`,
        label: 'Team Orthopedie',
        members: keysOf(staff, 'Orthopedie'),
      },
      { address: `huisartsen@${demoDomain}`, label: 'Huisartsenteam', members: keysOf(staff, 'Huisartsen') },
      {
        address: `medewerkers@${demoDomain}`,
        label: 'Alle medewerkers',
        members: staff.map((person) => person.key),
      },
      { address: `administratiekantoor@${demoDomain}`, label: 'Administratiekantoor', members: null },
    ],
  };
}

/** A person's name as it is shown: `Mia Jansen`, `Bart de Boer`. */
export function displayName({ given, prefix, surname }: Name): string {
  return [given, prefix, surname].filter((part) => part !== '').join(' ');
}
