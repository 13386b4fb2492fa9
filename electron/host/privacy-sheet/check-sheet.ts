import { setImmediate } from 'node:timers/promises';
import { CommandError } from '../../../shared/contract/errors.js';
import type {
  PrivacyCase,
  PrivacySheet,
  PrivacySurface,
} from '../../../shared/contract/views/privacy-sheet.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { LastActiveDelivery } from '../../emulator/lync-server/presence/watched-presence.js';
import { TrialStopped, type TrialWork } from '../../emulator/what-if/try-plan.js';
import { programVersion } from '../program-version.js';
import { unwatched } from '../trials/trial-desk.js';
import { surfaces as allSurfaces, Looking, type Surface } from './surfaces.js';

/** The absence that is looked at, and another one that ends at the same moment. */
const lengths = { minutes: 25, otherMinutes: 47 } as const;

/**
 * Looks at every surface of a watcher of each relationship while the person is away, with the update and without it.
 * It is looked at twice, after absences of different length that end at the same moment of otherwise equal copies: a text
 * that differs tells how long the person was away, in whatever form. A text passes if neither that is so nor the length
 * itself is written there.
 * @throws {CommandError} `not-found` for a stranger, `refused` for people of a partner
 * @throws {TrialStopped}
 */
export async function checkPrivacy(
  onShow: Deployment,
  sip: string,
  surfaces: readonly Surface[] = allSurfaces,
  { progress, isStopped }: TrialWork = unwatched,
): Promise<PrivacySheet> {
  const person = onShow.clients.person(sip);
  if (person.federated)
    throw new CommandError(
      'refused',
      `${person.displayName} is of a partner, whose own servers decide. Choose somebody of ${onShow.directory.organisation.name}.`,
      'sip',
    );
  const { organisation } = onShow.directory;
  const now = onShow.settings.lastActive;
  const at = onShow.now();
  const { watchers, audience, play } = onShow.absences(person.sip);
  /** Absences and places, in both cases; each place is looked at by everybody. */
  const total = deliveries.length * (Object.keys(lengths).length + surfaces.length);
  let done = 0;
  const one = async <T>(piece: Promise<T>): Promise<T> => {
    const result = await piece;
    done += 1;
    progress(done, total);
    await setImmediate();
    if (isStopped()) throw new TrialStopped('The check was stopped.');
    return result;
  };
  const cases: PrivacyCase[] = [];
  for (const delivery of deliveries) {
    const pair: Deployment[] = [];
    for (const minutes of Object.values(lengths))
      pair.push(await one(play({ delivery, minutes, inAll })));
    const lookings = watchers.map(({ person: { sip: watcher } }) =>
      pair.map((trial) => new Looking(trial, watcher, person.sip)),
    );
    const rows: PrivacySurface[] = [];
    for (const surface of surfaces) rows.push(await one(lookAt(surface, lookings)));
    cases.push(caseOf(delivery === 'removed', delivery === now, rows, watchers, audience.people));
  }
  return {
    sip: person.sip,
    displayName: person.displayName,
    organisation: organisation.name,
    policy: audience.policy,
    at,
    timeZone: organisation.timeZone,
    version: programVersion,
    ...lengths,
    columns: watchers.map(({ id, label }) => ({ id, label })),
    cases: cases.toSorted((a, b) => Number(leaks(b)) - Number(leaks(a))),
  };
}

/** One place for each relationship, each by its clients after the two absences. */
async function lookAt(
  surface: Surface,
  lookings: readonly (readonly Looking[])[],
): Promise<PrivacySurface> {
  const checks: PrivacySurface['checks'][number][] = [];
  for (const looks of lookings) {
    const [texts = [], others = []] = await Promise.all(looks.map(surface.texts));
    checks.push(verdict(texts, others));
  }
  const telling = checks.find(({ passes }) => !passes) ?? checks[0];
  return { id: surface.id, label: surface.label, found: telling?.found ?? '', checks };
}

const deliveries = ['published', 'removed'] as const satisfies readonly LastActiveDelivery[];
const inAll = lengths.otherMinutes + 1;

/** The case that nobody expects is told first. */
const leaks = ({ update, failed }: PrivacyCase): boolean => update && failed > 0;

function caseOf(
  update: boolean,
  isNow: boolean,
  rows: PrivacyCase['surfaces'],
  watchers: readonly { readonly id: string; readonly label: string }[],
  people: ReadonlyMap<string, number>,
): PrivacyCase {
  const failing = watchers.filter((_, index) => rows.some(({ checks }) => !checks[index]?.passes));
  const failed = rows.flatMap(({ checks }) => checks.filter(({ passes }) => !passes)).length;
  return {
    update,
    isNow,
    surfaces: rows,
    failed,
    checks: rows.length * watchers.length,
    learning: failing.map(({ label }) => label),
    places: rows.filter(({ checks }) => checks.some(({ passes }) => !passes)).length,
    people: failing.reduce((sum, { id }) => sum + (people.get(id) ?? 0), 0),
  };
}

const written = new RegExp(`\\b${lengths.minutes}\\s*(?:m\\b|min)`, 'i');
const away = /\baway\b/i;
const longestQuote = 48;

/** Of the texts after the one absence and after the other. */
function verdict(
  texts: readonly string[],
  others: readonly string[],
): { readonly passes: boolean; readonly found: string } {
  const telling = texts.findIndex((text, index) => text !== others[index] || written.test(text));
  const passes = telling < 0 && texts.length === others.length;
  const status = texts.findIndex((text) => away.test(text));
  const shown = Math.max(0, telling < 0 ? status : telling);
  return { passes, found: quote(texts[shown] ?? '', others[shown] ?? '') };
}

/** The part of a text that differs or, where none does, says that the person is away; with what stands before it. */
function quote(text: string, other: string): string {
  const differs = [...text].findIndex((character, index) => character !== other[index]);
  const at = differs < 0 ? text.search(away) : differs;
  const from = Math.max(0, at - longestQuote / 2);
  const part = text.slice(from, from + longestQuote);
  return `${from > 0 ? '…' : ''}${part}${from + longestQuote < text.length ? '…' : ''}`;
}
