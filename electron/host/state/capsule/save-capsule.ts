import { fitsCapsule } from '../../../../shared/capsule/capsule-limit.js';
import type { TextFile } from '../../../../shared/contract/commands/host.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';
import type { Organisation } from '../../../emulator/directory/organisation.js';

import type { JournaledDeployment } from '../journal/journaled-deployment.js';
import { type ReplayAside, withPseudonyms } from './save-pseudonyms.js';
import { type CapsuleSources, writeCapsule } from './write-capsule.js';

/**
 * The capsule of a deployment as a file.
 * @throws {CommandError} as `writeCapsule` and `withPseudonyms`, and `too-large` when no window could open it again
 */
export async function saveCapsule(
  run: JournaledDeployment,
  sources: CapsuleSources & Pick<ReplayAside, 'replay'>,
  pseudonyms: boolean,
): Promise<TextFile> {
  const written = await writeCapsule(run, sources);
  const content = pseudonyms ? await withPseudonyms(written, run, sources) : written;
  const text = `${JSON.stringify(content, null, 1)}\n`;
  if (!fitsCapsule(text)) {
    throw new CommandError(
      'too-large',
      `The capsule would have ${text.length} characters, more than can be opened again. Reset, or begin with a smaller organisation.`,
    );
  }
  const { name, timeZone } = run.deployment.directory.organisation;
  const organisation = { name: pseudonyms ? 'organisation' : name, timeZone };
  return { text, fileName: `${fileNameOf(organisation, run.now())}.capsule.json` };
}

/** `contoso-2010-12-06-0830`: the organisation, and the moment on its clocks. */
export function fileNameOf(
  { name, timeZone }: Pick<Organisation, 'name' | 'timeZone'>,
  now: Instant,
): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const time = dateTimeIn(timeZone)(now).slice(0, 16).replace(' ', '-').replace(':', '');
  return `${words.replace(/^-|-$/g, '') || 'organisation'}-${time}`;
}
