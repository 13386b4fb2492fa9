import type { OrganisationFile } from '../../shared/organisation/organisation-schema.js';
import type { PersonEntry } from '../../shared/organisation/person-schema.js';

export interface GeneratedSize {
  readonly people: number;
  /** The same seed makes the same organisation. */
  readonly seed: number;
}

const givenNames =
  'Ada Bela Chen Dana Eni Femi Gus Hana Ivo Jana Kofi Lena Mina Nils Olga Pia'.split(' ');
const surnames =
  'Abel Bauer Costa Diaz Eker Falk Gray Holt Ito Juhl Khan Lund Moss Nagy Ober Park'.split(' ');
const departments = ['Sales', 'Finance', 'Legal', 'Support'];
const sites = ['Redmond', 'London', 'Munich'];
const statuses = ['available', 'busy', 'away', 'offline'] as const;

/** An organisation of any size: a tree of managers ten wide, and everybody in the first person's contact list. */
export function generateOrganisation({ people, seed }: GeneratedSize): OrganisationFile {
  const next = generator(seed);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[next() % list.length];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  };
  const sipOf = (index: number): string => `person${index}@contoso.com`;
  const entries = Array.from(
    { length: people },
    (_, index): PersonEntry => ({
      sip: sipOf(index),
      givenName: pick(givenNames),
      surname: `${pick(surnames)} ${index}`,
      title: 'Consultant',
      department: pick(departments),
      site: pick(sites),
      phones: { work: `+1 (425) 555-${String(index).padStart(5, '0')}` },
      startStatus: { status: pick(statuses), sinceMinutes: next() % 600 },
      ...(index > 0 && { manager: sipOf(Math.floor((index - 1) / 10)) }),
      ...(index === 0 && {
        contacts: { ungrouped: Array.from({ length: people - 1 }, (_, other) => sipOf(other + 1)) },
      }),
    }),
  );
  return {
    schemaVersion: 1,
    name: 'Contoso',
    sipDomain: 'contoso.com',
    timeZone: 'UTC',
    start: '2010-12-06T08:00:00',
    sites: sites.map((name) => ({ name, pool: `${name.toLowerCase()}.contoso.com` })),
    departments: departments.map((name) => ({ name })),
    people: entries,
    signedIn: [sipOf(0)],
  };
}

/** Whole numbers by chance (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
