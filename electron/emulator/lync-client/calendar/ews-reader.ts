import type { ExchangeRequest, ExchangeResponse } from '../../exchange/web/exchange-transport.js';
import type { TimeSpan } from '../../lync-server/presence/calendar-data.js';
import {
  type CalendarReading,
  type FreeBusyReading,
  type ReadAutomaticReplies,
  type ReadEntry,
  sharedEntries,
} from './calendar-reading.js';
import { readAvailability, readOofSettings } from './ews-answers.js';
import { availabilityRequest, ewsHeaders, oofSettingsRequest } from './ews-requests.js';
import type { Dialogue } from './exchange-dialogue.js';
import { RedirectBudget, readXml, sendRequest } from './send-request.js';

/**
 * Reads one mailbox through Exchange Web Services: GetUserAvailability, then GetUserOofSettings. An answer that is
 * letter for letter the one before is not read again, and gives the very same object. That saves work and changes
 * nothing that is read, so that none of it is in a snapshot.
 * Follows `exchange/web-services`.
 */
export class EwsReader {
  readonly #smtpAddress: string;
  readonly #oofRequest: string;
  /** Not in snapshots: of the requests below. */
  #window: TimeSpan | null = null;
  /** Not in snapshots: made again with each window and each address of Exchange. */
  #requests: { readonly availability: ExchangeRequest; readonly oof: ExchangeRequest } | null =
    null;
  /** Not in snapshots: an equal answer is read again. */
  #freeBusy: { readonly body: string; readonly reading: FreeBusyReading } | null = null;
  /** Not in snapshots: an equal answer is read again. */
  #replies: { readonly body: string; readonly reading: ReadAutomaticReplies | null } | null = null;
  /** Not in snapshots: made again of the readings. */
  #last: CalendarReading | null = null;
  /** Not in snapshots: of the reading above. */
  #answers: { readonly availability: ExchangeResponse; readonly oof: ExchangeResponse } | null =
    null;

  constructor(smtpAddress: string) {
    this.#smtpAddress = smtpAddress;
    this.#oofRequest = oofSettingsRequest(smtpAddress);
  }

  /** The last reading, where Exchange itself says that it would answer the very same again; null where it has to be asked. */
  again(url: string, window: TimeSpan): CalendarReading | null {
    if (this.#window?.from !== window.from || this.#requests?.oof.url !== url) return null;
    const { availability, oof } = this.#answers ?? {};
    return availability?.isStillTrue?.() && oof?.isStillTrue?.() ? this.#last : null;
  }

  /**
   * @param known entries that were read before; they are given again where they are equal
   * @throws {ExchangeFailure}
   */
  *read(
    url: string,
    window: TimeSpan,
    known: readonly ReadEntry[] = [],
  ): Dialogue<CalendarReading> {
    const requests = this.#requestsFor(url, window);
    const availability = yield* sendRequest(requests.availability, new RedirectBudget());
    const freeBusy = this.#readFreeBusy(availability, window, known);
    const oof = yield* sendRequest(requests.oof, new RedirectBudget());
    const automaticReplies = this.#readReplies(oof);
    this.#answers = { availability, oof };
    const last = this.#last;
    if (last && this.#isLast(freeBusy, automaticReplies, last)) return last;
    const { entries, merged, working } = freeBusy;
    this.#last = { window, entries, merged, working, automaticReplies };
    return this.#last;
  }

  #requestsFor(url: string, window: TimeSpan) {
    const isOther = this.#window?.from !== window.from;
    if (this.#requests !== null && !isOther && this.#requests.oof.url === url)
      return this.#requests;
    if (isOther) this.#freeBusy = null;
    this.#window = window;
    this.#requests = {
      availability: post(url, availabilityRequest(this.#smtpAddress, window)),
      oof: post(url, this.#oofRequest),
    };
    return this.#requests;
  }

  #isLast(
    { entries }: FreeBusyReading,
    replies: ReadAutomaticReplies | null,
    last: CalendarReading,
  ): boolean {
    return last.entries === entries && last.automaticReplies === replies;
  }

  #readFreeBusy(
    response: ExchangeResponse,
    window: TimeSpan,
    known: readonly ReadEntry[],
  ): FreeBusyReading {
    const { body } = response;
    if (this.#freeBusy?.body !== body) {
      const reading = readAvailability(readXml(response), window);
      const entries = sharedEntries(reading.entries, known);
      this.#freeBusy = { body, reading: { ...reading, entries } };
    }
    return this.#freeBusy.reading;
  }

  #readReplies(response: ExchangeResponse): ReadAutomaticReplies | null {
    const { body } = response;
    if (this.#replies?.body !== body)
      this.#replies = { body, reading: readOofSettings(readXml(response)) };
    return this.#replies.reading;
  }
}

const post = (url: string, body: string): ExchangeRequest => ({
  method: 'POST',
  url,
  headers: ewsHeaders,
  body,
});
