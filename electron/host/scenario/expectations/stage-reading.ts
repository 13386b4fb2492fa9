import { entriesAt } from '../../../../shared/contract/key-pattern.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { type EmulatorViews, stageEntries } from '../views.js';

/** Where the clock stands and what comes next. */
export async function readClock(views: EmulatorViews): Promise<{
  readonly now: Instant;
  readonly timeZone: string;
  readonly next: { readonly at: Instant; readonly label: string } | null;
}> {
  const { clock } = await stageEntries(views);
  if (clock === undefined) throw new Error('The stage shows no clock.');
  return clock;
}

/** What the notices on the stage say. */
export async function readNotices(views: EmulatorViews): Promise<readonly string[]> {
  const notices = entriesAt(await stageEntries(views), 'notice/{notice}');
  return notices.map(([, { title, text }]) => `${title}. ${text}`);
}
