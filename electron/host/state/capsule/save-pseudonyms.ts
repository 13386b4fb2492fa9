import { CommandError } from '../../../../shared/contract/errors.js';
import type { JournaledDeployment } from '../journal/journaled-deployment.js';
import type { Course } from '../journal/replay.js';
import { viewDigest } from '../journal/view-digest.js';
import { KeptPictures } from '../kept-pictures.js';
import { MemoryStore } from '../storage/memory-store.js';
import { type CapsulePlace, openCapsule } from './open-capsule.js';
import { isCalendar, unfolded } from './pseudonyms/map-calendar.js';
import { pseudonymise } from './pseudonyms/pseudonymise.js';
import type { CapsuleContent } from './write-capsule.js';

export interface ReplayAside {
  /** Of this program. */
  readonly version: string;
  /** Replays a course with pictures of its own, beside the deployment that runs. */
  readonly replay: (course: Course, pictures: KeptPictures) => Promise<JournaledDeployment>;
}

/**
 * The capsule with made-up names and texts. It is replayed before it is handed out: the same things happen in it at the
 * same time to those who stand for the same people, it ends in the same state, and its digest is that of what it shows.
 * @throws {CommandError} `refused` where other names would change what happens, and as `pseudonymise`
 */
export async function withPseudonyms(
  content: CapsuleContent,
  original: JournaledDeployment,
  { version, replay }: ReplayAside,
): Promise<CapsuleContent> {
  const state = original.deployment.toState();
  const kinds = new Set(original.deployment.log.entries().map(({ kind }) => kind));
  const { file, mapper } = pseudonymise(content, state, kinds);
  const store = new MemoryStore();
  const pictures = new KeptPictures(store);
  const run = await replayed(JSON.stringify(file), {
    store,
    pictures,
    version,
    replay: (course) => replay(course, pictures),
  });
  const isSame =
    canonical(mapper.value(plain(state))) === canonical(plain(run.deployment.toState())) &&
    happenings(original, (sip) => mapper.sip(sip)) === happenings(run, (sip) => sip);
  if (!isSame) throw otherwise();
  return { ...file, digest: viewDigest(run.deployment) };
}

async function replayed(text: string, place: CapsulePlace): Promise<JournaledDeployment> {
  try {
    const fileName = 'The capsule with made-up names';
    return (await openCapsule({ text, fileName, anyway: true }, place)).run;
  } catch (error) {
    // A text that no longer fits where it stands was put together by a script, or is longer than can be.
    if (error instanceof CommandError && error.code === 'invalid-input') throw otherwise();
    throw error;
  }
}

const otherwise = (): CommandError =>
  new CommandError(
    'refused',
    'With made-up names something else would happen than with the real ones, perhaps because a script finds people by some letters of their names, or puts names together. Undo that step, or save the capsule without made-up names.',
  );

/** What happened, when, and to whom. */
const happenings = (
  { deployment }: JournaledDeployment,
  nameOf: (sip: string | null) => string | null,
): string =>
  JSON.stringify(
    deployment.log
      .entries()
      .map(({ id, at, kind, cause, sip }) => [id, at, kind, cause, nameOf(sip)]),
  );

const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

/** A state as text, whatever the order of what is kept by name or sorted by it, and however calendars are folded. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    return `[${(value.some((item) => typeof item === 'object') ? items.sort() : items).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`,
    );
    return `{${members.sort().join()}}`;
  }
  const isText = typeof value === 'string' && isCalendar(value);
  return JSON.stringify(isText ? unfolded(value).replaceAll('\r\n', '\n') : value);
}
