import {
  type CapsuleSources,
  organisationText,
  writeCapsule,
} from '../../state/capsule/write-capsule.js';
import type { JournaledDeployment } from '../../state/journal/journaled-deployment.js';
import type { RecordingBase } from './recorder.js';

/**
 * What the emulator is before a recording: the organisation alone where nothing has happened yet,
 * else a capsule that the scenario opens first.
 * @throws {CommandError} as `writeCapsule`
 */
export async function recordingBase(
  run: JournaledDeployment,
  sources: CapsuleSources,
): Promise<RecordingBase> {
  const { beginning, deployment, journal } = run;
  const { name, timeZone, start } = deployment.directory.organisation;
  const now = run.now();
  const isFresh =
    beginning.state === null &&
    beginning.kept === null &&
    journal.entries.length === 0 &&
    !journal.ended &&
    now === start;
  const organisation = beginning.kept && (await organisationText(beginning.kept, sources.store));
  const capsule = isFresh ? null : JSON.stringify(await writeCapsule(run, sources));
  return { now, timeZone, name, organisation, capsule };
}
