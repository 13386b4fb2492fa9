import { CommandError } from '../../../shared/contract/errors.js';
import type { JournaledDeployment } from '../journal/journaled-deployment.js';
import type { Course } from '../journal/replay.js';
import { viewDigest } from '../journal/view-digest.js';
import { KeptPictures } from '../kept-pictures.js';
import { MemoryStore } from '../storage/memory-store.js';
import { openCapsule } from './open-capsule.js';
import { pseudonymise } from './pseudonyms/pseudonymise.js';
import type { CapsuleContent } from './write-capsule.js';

export interface ReplayAside {
  /** Of this program. */
  readonly version: string;
  /** Replays a course with pictures of its own, beside the deployment that runs. */
  readonly replay: (course: Course, pictures: KeptPictures) => Promise<JournaledDeployment>;
}

/**
 * The capsule with made-up people. It is replayed before it is handed out: the same things happen in
 * it at the same time, and its digest is that of what it shows.
 * @throws {CommandError} `refused` where made-up people would change what happens, and as `pseudonymise`
 */
export async function withPseudonyms(
  content: CapsuleContent,
  original: JournaledDeployment,
  { version, replay }: ReplayAside,
): Promise<CapsuleContent> {
  const file = pseudonymise(content);
  const store = new MemoryStore();
  const pictures = new KeptPictures(store);
  const { run } = await openCapsule(
    { text: JSON.stringify(file), fileName: 'The capsule with made-up people', anyway: true },
    { store, pictures, version, replay: (course) => replay(course, pictures) },
  );
  const [expected, actual] = [happeningsOf(original), happeningsOf(run)];
  if (expected !== actual) {
    throw new CommandError(
      'refused',
      'With made-up people something else would happen than with the real ones, perhaps because a person is called like a word of the shell.',
    );
  }
  return { ...file, digest: viewDigest(run.deployment) };
}

/** What happened and when, without of whom. */
const happeningsOf = ({ deployment }: JournaledDeployment): string =>
  JSON.stringify(deployment.log.entries().map(({ id, at, kind, cause }) => [id, at, kind, cause]));
