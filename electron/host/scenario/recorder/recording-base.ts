import { capsuleText } from '../../state/capsule/capsule-text.js';
import {
  type CapsuleSources,
  organisationText,
  writeCapsule,
} from '../../state/capsule/write-capsule.js';
import type { RecordingState } from '../../state/recording.js';
import type { History } from '../../state/timeline/history.js';

/**
 * What the emulator is before a recording: the organisation alone where nothing has happened yet,
 * else a capsule that the scenario opens first.
 * @throws {CommandError} as `writeCapsule`
 */
export async function recordingBase(
  history: History,
  sources: CapsuleSources,
): Promise<RecordingState['base']> {
  const { run } = history;
  const { organisation: kept, beginning, journal } = history.moment();
  const { name, timeZone, start } = run.deployment.directory.organisation;
  const now = run.now();
  const isFresh = kept === null && beginning === null && journal.noted === 0 && now === start;
  const organisation = kept && (await organisationText(kept, sources.store));
  const capsule = isFresh ? null : capsuleText(await writeCapsule(history, sources));
  return { now, timeZone, name, organisation, capsule };
}
