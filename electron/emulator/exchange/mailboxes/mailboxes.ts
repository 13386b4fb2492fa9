import type { ImportedCalendar } from '../../../../shared/contract/views/mailbox.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { SeriesState } from '../calendar/series.js';
import { ExchangeError } from '../exchange-error.js';
import type { CalendarSeries } from '../icalendar/calendar-series.js';
import { readCalendar } from '../icalendar/read-calendar.js';
import { readSeries } from '../icalendar/series-source.js';
import { Mailbox, type MailboxContent, type MailboxOwner, newMailboxContent } from './mailbox.js';
import type { MailboxState } from './mailbox-state.js';
import { defaultWorkingHours } from './working-hours.js';

/** A person of the organisation, as far as Exchange knows them. */
export interface ExchangeRecipient extends MailboxOwner {
  /** The address that the directory holds. */
  readonly mail: string;
}

export interface MailboxesOptions {
  readonly recipients: readonly ExchangeRecipient[];
  /** IANA name of the zone in which people work unless told otherwise. */
  readonly timeZone: string;
  readonly now: () => Instant;
  readonly changed: (sip: string) => void;
}

/** The mailboxes of an organisation; each is made when it is first asked for. */
export class Mailboxes {
  readonly #open = new Map<string, Mailbox>();
  readonly #recipients: ReadonlyMap<string, ExchangeRecipient>;
  /** SIP address of the owner by SMTP address. */
  readonly #owners = new Map<string, string>();

  constructor(private readonly options: MailboxesOptions) {
    const { recipients } = options;
    this.#recipients = new Map(recipients.map((recipient) => [recipient.sip, recipient]));
    for (const { sip, mail } of recipients) this.#owners.set(mail.toLowerCase(), sip);
  }

  /** The mailboxes that were used so far. */
  all(): Iterable<Mailbox> {
    return this.#open.values();
  }

  /** The mailbox of a person, by SIP address in lower case. */
  of(sip: string): Mailbox | undefined {
    const open = this.#open.get(sip);
    if (open) return open;
    const recipient = this.#recipients.get(sip);
    if (!recipient) return undefined;
    const { timeZone, now, changed } = this.options;
    const content = newMailboxContent(recipient.mail.toLowerCase(), defaultWorkingHours(timeZone));
    const mailbox = new Mailbox(recipient, content, { now, changed: () => changed(sip) });
    this.#open.set(sip, mailbox);
    return mailbox;
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
    const owner = this.#owners.get(key);
    return this.of(owner ?? key);
  }

  /** The mailbox whose SMTP or SIP address begins like that, the SIP address in `domain`. */
  byLocalPart(local: string, domain: string): Mailbox | undefined {
    const bySip = this.of(`${local}@${domain}`);
    if (bySip) return bySip;
    const address = [...this.#owners.keys()].find((known) => known.startsWith(`${local}@`));
    return address === undefined ? undefined : this.byAddress(address);
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

  /** Mailboxes that anything was done in. */
  toState(): MailboxState[] {
    return [...this.#open.values()]
      .filter(({ revision }) => revision > 0)
      .map((mailbox) => mailbox.toState())
      .sort((a, b) => (a.sip < b.sip ? -1 : 1));
  }

  /** Puts back what was kept; mailboxes of people who are gone are left out. */
  restore(mailboxes: readonly MailboxState[]): void {
    for (const state of mailboxes) {
      const mailbox = this.of(state.sip);
      if (!mailbox) continue;
      this.#owners.delete(mailbox.smtpAddress);
      this.#owners.set(state.smtpAddress, state.sip);
      mailbox.restore(state, state.series.map(restoredSeries));
    }
  }

  /** Changes what a mailbox is. @throws {ExchangeError} with nothing changed */
  change(sip: string, changes: Partial<MailboxContent>): Mailbox {
    const mailbox = this.get(sip);
    const former = mailbox.smtpAddress;
    const address = (changes.smtpAddress ?? former).toLowerCase();
    const holder = this.#owners.get(address);
    if (holder !== undefined && holder !== mailbox.sip) {
      throw new ExchangeError('address-taken', `${address} is the address of ${holder}.`);
    }
    mailbox.setContent({ ...changes, smtpAddress: address });
    this.#owners.delete(former);
    this.#owners.set(address, mailbox.sip);
    return mailbox;
  }
}

function restoredSeries(state: SeriesState): CalendarSeries {
  const series = readSeries(state);
  for (const { occurrence, entry } of state.changes) series.change(occurrence, entry);
  return series;
}
