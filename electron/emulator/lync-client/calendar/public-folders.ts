import type { BusyType } from '../../../../shared/lync/mailbox.js';
import { type Instant, minuteMilliseconds, toInstant } from '../../../../shared/lync/time.js';
import { mergedFreeBusy } from '../../exchange/ews/availability/free-busy-view.js';
import { formatUtc } from '../../exchange/xml/xml-date-time.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';
import type { MailProfile } from './calendar-ports.js';
import { type CalendarReading, type ReadEntry, sharedEntries } from './calendar-reading.js';
import type { Dialogue } from './exchange-dialogue.js';
import { ExchangeFailure } from './exchange-failure.js';
import { RedirectBudget, readXml, sendRequest } from './send-request.js';

const busyTypes: readonly BusyType[] = ['free', 'tentative', 'busy', 'oof', 'free'];

/**
 * Reads the free/busy of a mailbox on Exchange 2003 from its public folders: whole minutes, without subjects, working
 * hours or automatic replies. No Autodiscover: the mail profile names the server.
 * @param known entries that were read before; they are given again where they are equal
 * @throws {ExchangeFailure}
 */
export function* readPublicFolders(
  { publicFoldersUrl, smtpAddress }: MailProfile,
  window: TimeSpan,
  known: readonly ReadEntry[] = [],
): Dialogue<CalendarReading> {
  const query = [
    'cmd=freebusy',
    `start=${formatUtc(window.from)}`,
    `end=${formatUtc(window.to)}`,
    'interval=1',
    `u=${encodeURIComponent(smtpAddress)}`,
  ].join('&');
  const url = `${publicFoldersUrl}?${query}`;
  const headers = { accept: 'text/xml' };
  const response = yield* sendRequest(
    { method: 'GET', url, headers, body: '' },
    new RedirectBudget(),
  );
  const data = readXml(response).find('recipients', 'item', 'fbdata');
  if (data === undefined || !/^[0-4]*$/.test(data.text)) {
    throw new ExchangeFailure(
      'malformed',
      'Its answer cannot be read: it has no free/busy digits.',
    );
  }
  const entries = sharedEntries(blocksOf(data.text, window), known);
  return {
    window,
    entries,
    merged: mergedFreeBusy(entries, window.from, window.to, 15),
    working: [],
    automaticReplies: null,
  };
}

/**
 * The blocks of time of each kind as they are published: in whole minutes, consecutive ones merged (MS-OXOPFFB
 * 2.2.1.2.2). The published property begins again with each month; two blocks that meet there are one here, as neither
 * status nor time changes. What is busy is taken for a meeting, as the data does not say.
 * @param digits one for each minute of the window
 */
function blocksOf(digits: string, { from }: TimeSpan): readonly ReadEntry[] {
  return [...digits.matchAll(/1+|2+|3+/g)].map(({ 0: run, index }) => {
    const start = toInstant(from + index * minuteMilliseconds);
    const end = toInstant(start + run.length * minuteMilliseconds);
    return {
      id: `${start}-${end}`,
      subject: '',
      location: '',
      start,
      end,
      busyType: busyTypes[Number(run[0])] ?? 'free',
      isMeeting: true,
    };
  });
}

type StoredEntry = ReadEntry & { readonly createdAt: Instant };

/** What a client that reads public folders would make of entries, with the subjects that it is not told. */
export function asPublicFoldersTell(
  entries: readonly StoredEntry[],
  window: TimeSpan,
): StoredEntry[] {
  const digits = mergedFreeBusy(entries, window.from, window.to, 1);
  return blocksOf(digits, window).map((block) => {
    const within = entries.filter(({ start, end }) => start < block.end && block.start < end);
    const createdAt = toInstant(Math.max(...within.map((entry) => entry.createdAt)));
    return { ...block, subject: within.map(({ subject }) => subject).join(', '), createdAt };
  });
}
