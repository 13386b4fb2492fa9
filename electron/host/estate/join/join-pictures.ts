import { readBytes } from '../../../../shared/dumps/values/read-lists.js';
import { importLimits } from '../files/limits.js';
import type { EstateRecords } from '../records/estate-records.js';
import { type Account, type Accounts, firstOf } from './accounts.js';
import type { JoinReport } from './join-report.js';

/** The picture of a person, from the directory's attribute or from a file that is named after them. */
export class JoinedPictures {
  readonly #byAccount = new Map<Account, Uint8Array>();

  constructor(
    { pictures }: EstateRecords,
    accounts: Accounts,
    private readonly report: JoinReport,
  ) {
    const byName = new Map<string, Account>();
    for (const account of accounts.all)
      for (const field of ['name', 'displayName'] as const) {
        const name = firstOf(account, field).toLowerCase();
        if (name && !byName.has(name)) byName.set(name, account);
      }
    for (const [path, bytes] of pictures) {
      const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      const name = file.replace(/\.\w+$/, '').trim();
      const account =
        accounts.find('sam', name) ??
        accounts.find('sip', name) ??
        accounts.find('mail', name) ??
        byName.get(name.toLowerCase());
      if (account) this.#byAccount.set(account, bytes);
      else
        report.leftOut.add({
          who: path,
          why: 'Nobody in the dumps has this logon name, address or name.',
        });
    }
  }

  /** Null where there is none. @param who for messages */
  of(account: Account, who: string): Uint8Array | null {
    for (const { photo, place } of account.records) {
      if (photo === undefined) continue;
      const reading = readBytes(photo);
      const problem = 'problem' in reading ? reading.problem : problemOf(reading.value);
      if ('value' in reading && reading.value && problem === null) return reading.value;
      if (problem !== null)
        this.report.notRead.add({
          file: place.file.name,
          line: place.line,
          object: who,
          property: 'thumbnailPhoto',
          why: `${problem} The person is shown without it, unless there is a picture file.`,
        });
    }
    return this.#byAccount.get(account) ?? null;
  }
}

function problemOf(bytes: Uint8Array | null): string | null {
  if (bytes === null || bytes.length === 0) return null;
  if (bytes.length > importLimits.picture)
    return `The picture has ${bytes.length} bytes; the directory holds ${importLimits.picture}.`;
  return pictureExtension(bytes) === null ? 'Expected a JPEG or PNG; it is neither.' : null;
}

/** `jpg` or `png`, by the first bytes; null for anything else. */
export function pictureExtension(bytes: Uint8Array): 'jpg' | 'png' | null {
  const [one, two, three] = bytes;
  if (one === 0xff && two === 0xd8 && three === 0xff) return 'jpg';
  return one === 0x89 && two === 0x50 && three === 0x4e ? 'png' : null;
}
