import type { ImportedCalendar } from '../../../../shared/contract/views/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { partsByKey } from '../../snapshots/parts-by-key.js';
import { ExchangeError } from '../exchange-error.js';
import { readCalendar } from '../icalendar/read-calendar.js';
import { Mailbox, type MailboxContent, type MailboxOwner, newMailbox } from './mailbox.js';
import type { MailboxSnapshot } from './mailbox-snapshot.js';
import { defaultWorkingHours } from './working-hours.js';

/** A person of the organisation, as far as Exchange knows them. */
export interface ExchangeRecipient extends MailboxOwner {
  /** The address that the directory holds. */
  readonly mail: string;
}

/** Somebody whom ResolveNames found. */
export interface ResolvedPerson extends MailboxOwner {
  readonly smtpAddress: string;
}

export interface MailboxesOptions {
  readonly recipients: readonly ExchangeRecipient[];
  /** SIP domain of the organisation. */
  readonly domain: string;
  /** IANA name of the zone in which people work unless told otherwise. */
  readonly timeZone: string;
  readonly now: () => Instant;
  /** The entry of the log behind what is done now. */
  readonly cause?: () => string | null;
  readonly changed: (sip: string) => void;
}

/** Mailboxes that anything was done in, by the SIP address of their owner, in the order in which that began. */
export type MailboxesSnapshot = Readonly<Record<string, MailboxSnapshot>>;

/** The mailboxes of an organisation; each is made when it is first asked for. */
export class Mailboxes {
  /** Not in snapshots: a mailbox that nobody has used yet is made when it is asked for. */
  readonly #open = new Map<string, Mailbox>();
  /** Those that are not as Exchange makes them. */
  readonly #used = new Map<string, Mailbox>();
  readonly #recipients: ReadonlyMap<string, ExchangeRecipient>;
  /** SIP address of the owner by SMTP address. Not in snapshots: derived, and again after an address has changed. */
  #owners: ReadonlyMap<string, string> | null = null;
  /** Not in snapshots: compared within one deployment. */
  #addressing = 0;
  #said: MailboxesSnapshot;
  /** Whether no mailbox changed since that was said. */
  #isSaid = true;

  /** Mailboxes of people who are gone are left out. */
  constructor(
    private readonly options: MailboxesOptions,
    snapshot: MailboxesSnapshot = {},
  ) {
    this.#recipients = new Map(options.recipients.map((recipient) => [recipient.sip, recipient]));
    this.#said = snapshot;
    for (const [sip, mailbox] of Object.entries(snapshot)) {
      const recipient = this.#recipients.get(sip);
      if (recipient) this.#used.set(sip, this.#made(recipient, mailbox));
    }
  }

  /** The very same objects as last time where nothing changed. */
  snapshot(): MailboxesSnapshot {
    if (!this.#isSaid) {
      this.#said = partsByKey(this.#said, this.#used, (mailbox) => mailbox.snapshot());
      this.#isSaid = true;
    }
    return this.#said;
  }

  /** How many people may have a mailbox. */
  get most(): number {
    return this.#recipients.size;
  }

  /** Grows each time that an address may lead to another mailbox. */
  get addressing(): number {
    return this.#addressing;
  }

  /** The mailbox of a person, by SIP address in lower case. */
  of(sip: string): Mailbox | undefined {
    const open = this.#open.get(sip);
    if (open) return open;
    const recipient = this.#recipients.get(sip);
    if (!recipient) return undefined;
    const hours = defaultWorkingHours(this.options.timeZone);
    return this.#made(recipient, newMailbox(recipient.mail.toLowerCase(), hours));
  }

  /** @throws {ExchangeError} `mailbox-not-found` */
  get(sip: string): Mailbox {
    const mailbox = this.of(sip.toLowerCase().replace(/^sip:/, ''));
    if (mailbox) return mailbox;
    throw new ExchangeError('mailbox-not-found', `Nobody with a mailbox has the address "${sip}".`);
  }

  /** By SMTP address, any case, with or without `SMTP:`. A SIP address that is nobody's mail serves too. */
  byAddress(address: string): Mailbox | undefined {
    const key = address
      .trim()
      .toLowerCase()
      .replace(/^smtp:/, '');
    return this.of(this.#ownerOf(key) ?? key);
  }

  /** By what somebody signs in as: an address, or the name before the `@` with or without a domain (`CONTOSO\\bob`). */
  byUserName(name: string): Mailbox | undefined {
    const user = name.slice(name.lastIndexOf('\\') + 1).trim();
    if (user.includes('@')) return this.byAddress(user);
    return user === '' ? undefined : this.byLocalPart(user.toLowerCase(), this.options.domain);
  }

  /** People of whom a word of the name, the name or an address begins like that, in their order; at most `most`. */
  resolve(text: string, most: number): readonly ResolvedPerson[] {
    const wanted = text
      .trim()
      .toLowerCase()
      .replace(/^(smtp|sip):/, '');
    if (wanted === '') return [];
    const found: ResolvedPerson[] = [];
    for (const { sip, mail, displayName } of this.options.recipients) {
      if (found.length >= most) break;
      const smtpAddress = this.#used.get(sip)?.smtpAddress ?? mail.toLowerCase();
      const name = displayName.toLowerCase();
      const starts = [smtpAddress, sip, name, ...name.split(/[\s,]+/)];
      if (starts.some((start) => start.startsWith(wanted))) {
        found.push({ sip, displayName, smtpAddress });
      }
    }
    return found;
  }

  /** The mailbox whose SMTP or SIP address begins like that, the SIP address in `domain`. */
  byLocalPart(local: string, domain: string): Mailbox | undefined {
    const bySip = this.of(`${local}@${domain}`);
    if (bySip) return bySip;
    const [, owner] =
      [...this.#ownersNow()].find(([address]) => address.startsWith(`${local}@`)) ?? [];
    return owner === undefined ? undefined : this.of(owner);
  }

  /**
   * Reads what can be read of an iCalendar file into a mailbox. What has a UID takes the place of what was read by that
   * UID before, and a cancelled event takes it out.
   * @throws {ExchangeError} with nothing changed, for what is no calendar
   */
  importCalendar(sip: string, text: string): ImportedCalendar {
    const mailbox = this.get(sip);
    const uids = new Map<string, string>();
    const { entries, series, cancelled, passedOver, notes } = readCalendar(text, {
      timeZone: mailbox.workingHours.timeZone,
      owner: [mailbox.sip, mailbox.smtpAddress],
      now: this.options.now(),
      idFor: (uid) => {
        if (uid === null) return mailbox.nextId();
        const id = uids.get(uid) ?? mailbox.idOf(uid) ?? mailbox.nextId();
        uids.set(uid, id);
        return id;
      },
    });
    const imported = entries.length + series.length;
    const told = { imported, passedOver, notes };
    if (imported + cancelled.length === 0) return { ...told, replaced: 0 };
    const taken = new Set([...entries, ...series].map(({ id }) => id));
    // What was passed over leaves alone what an earlier file brought by its UID.
    for (const [uid, id] of uids) if (!taken.has(id)) uids.delete(uid);
    return { ...told, replaced: mailbox.takeIn({ entries, series, uids, cancelled }) };
  }

  /** Changes what a mailbox is. @throws {ExchangeError} with nothing changed */
  change(sip: string, changes: Partial<MailboxContent>): Mailbox {
    const mailbox = this.get(sip);
    const former = mailbox.smtpAddress;
    const address = (changes.smtpAddress ?? former).toLowerCase();
    const holder = address === former ? undefined : this.#ownerOf(address);
    if (holder !== undefined && holder !== mailbox.sip) {
      throw new ExchangeError('address-taken', `${address} is the address of ${holder}.`);
    }
    mailbox.setContent({ ...changes, smtpAddress: address });
    if (address !== former) {
      this.#owners = null;
      this.#addressing += 1;
    }
    return mailbox;
  }

  #made(recipient: ExchangeRecipient, snapshot: MailboxSnapshot): Mailbox {
    const { sip } = recipient;
    const { now, cause = () => null, changed } = this.options;
    const mailbox: Mailbox = new Mailbox(recipient, snapshot, {
      now,
      cause,
      changed: () => changed(sip),
      used: () => {
        this.#used.set(sip, mailbox);
        this.#isSaid = false;
      },
    });
    this.#open.set(sip, mailbox);
    return mailbox;
  }

  #ownerOf(address: string): string | undefined {
    return this.#ownersNow().get(address);
  }

  #ownersNow(): ReadonlyMap<string, string> {
    this.#owners ??= new Map(
      this.options.recipients.map(({ sip, mail }) => [
        this.#used.get(sip)?.smtpAddress ?? mail.toLowerCase(),
        sip,
      ]),
    );
    return this.#owners;
  }
}
