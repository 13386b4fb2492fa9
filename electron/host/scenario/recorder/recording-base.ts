import type { ScriptFolder } from '../../../emulator/management-shell/files/script-folder.js';
import { capsuleText } from '../../state/capsule/capsule-text.js';
import {
  type CapsuleSources,
  organisationText,
  writeCapsule,
} from '../../state/capsule/write-capsule.js';
import type { RecordingState } from '../../state/recording.js';
import type { History } from '../../state/timeline/history.js';

type Base = RecordingState['base'];

/** Bytes of the files of the shell that a recording carries along; what is beyond is left out. */
const mostBytes = 1024 * 1024;

/** The files of the shell, by path, up to {@link mostBytes} together. */
function filesOf(folder: Pick<ScriptFolder, 'list' | 'read'>): NonNullable<Base['files']> {
  const files: NonNullable<Base['files']>[number][] = [];
  let room = mostBytes;
  for (const { path, kind, size } of folder.list()) {
    if (kind === 'folder' || size > room) continue;
    room -= size;
    files.push({ path, content: Buffer.from(folder.read(path)).toString('base64') });
  }
  return files;
}

/**
 * What the emulator is before a recording: the organisation alone where nothing has happened yet,
 * else a capsule that the scenario opens first.
 * @throws {CommandError} as `writeCapsule`
 */
export async function recordingBase(history: History, sources: CapsuleSources): Promise<Base> {
  const { run } = history;
  const { organisation: kept, beginning, journal } = history.moment();
  const { name, timeZone, start } = run.deployment.directory.organisation;
  const now = run.now();
  const isFresh = kept === null && beginning === null && journal.noted === 0 && now === start;
  const organisation = kept && (await organisationText(kept, sources.store));
  const capsule = isFresh ? null : capsuleText(await writeCapsule(history, sources));
  const files = filesOf(run.deployment.files);
  return { now, timeZone, name, organisation, capsule, ...(files.length > 0 && { files }) };
}
