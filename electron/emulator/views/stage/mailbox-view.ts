import type { MailboxView } from '../../../../shared/contract/views/mailbox.js';
import { dayMilliseconds, type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { ExchangeServer } from '../../exchange/exchange-server.js';
import type { Mailbox } from '../../exchange/mailboxes/mailbox.js';

const week = 7 * dayMilliseconds;
const mostEntries = 500;

/** A mailbox as the stage shows it; `null` for people without one, such as partners. */
export function mailboxView(
  sip: string,
  exchange: ExchangeServer,
  now: Instant,
): MailboxView | null {
  const mailbox = exchange.mailboxes.of(sip);
  if (!mailbox) return null;
  const { smtpAddress, version, workingHours, automaticReplies } = mailbox;
  return {
    sip,
    displayName: mailbox.owner.displayName,
    smtpAddress,
    version,
    workingHours,
    automaticReplies,
    entries: entriesAround(mailbox, now),
    faults: exchange.faults
      .inForce(now)
      .filter((fault) => fault.mailbox === null || fault.mailbox === sip),
  };
}

const entriesAround = (mailbox: Mailbox, now: Instant) =>
  mailbox.entriesBetween(toInstant(now - week), toInstant(now + week)).slice(0, mostEntries);
