import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExchangeError } from '../../../../electron/emulator/exchange/exchange-error.js';
import { ExchangeServer } from '../../../../electron/emulator/exchange/exchange-server.js';
import { ExchangeUnreachable } from '../../../../electron/emulator/exchange/web/exchange-transport.js';
import { exchangeVersions } from '../../../../shared/lync/mailbox.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { anyCalendarText } from '../../../support/any-calendar-text.js';
import {
  alice,
  availability,
  bob,
  type ExchangeWorld,
  meeting,
  openExchange,
  reopenExchange,
  soap,
  utc,
} from './exchange-world.js';

type Act = (world: ExchangeWorld) => unknown;

const sip = fc.constantFrom(alice, bob);
const span = [utc('2010-12-01T00:00:00'), utc('2011-01-15T00:00:00')] as const;
const window = { from: '2010-12-06T00:00:00', to: '2010-12-09T00:00:00' };

/** One of the entries and occurrences that there are. */
const entryOf = ({ mailbox }: ExchangeWorld, who: string, index: number): string =>
  mailbox(who)
    .entriesBetween(...span)
    .at(index % 7)?.id ?? 'c99';

/** What a client asks by web; that it is struck by a fault is an answer too. */
function post({ exchange }: ExchangeWorld, operation: string): unknown {
  try {
    const { status, headers, body } = exchange.handle({
      method: 'POST',
      url: 'https://mail.contoso.com/EWS/Exchange.asmx',
      headers: {},
      body: soap(operation),
    });
    // What goes over a wire.
    return { status, headers, body };
  } catch (error) {
    if (error instanceof ExchangeUnreachable) return error.message;
    throw error;
  }
}

const findItem = (address: string): string =>
  `<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape><m:CalendarView StartDate="2010-12-06T00:00:00Z" EndDate="2010-12-09T00:00:00Z"/><m:ParentFolderIds><t:DistinguishedFolderId Id="calendar"><t:Mailbox><t:EmailAddress>${address}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId></m:ParentFolderIds></m:FindItem>`;

/** Whatever people, operators and clients do; some of it is refused. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(sip, fc.nat(50), fc.constantFrom(1, 3)).map(
    ([who, hour, length]): Act =>
      ({ mailbox }) => {
        const start = toInstant(utc('2010-12-06T08:00:00') + hour * 3_600_000);
        const end = toInstant(start + length * 3_600_000);
        return mailbox(who).addEntry(meeting({ start, end, subject: `Hour ${hour}` }));
      },
  ),
  fc.tuple(sip, fc.nat(6)).map(
    ([who, index]): Act =>
      (world) =>
        world.mailbox(who).changeEntry(entryOf(world, who, index), { busyType: 'oof' }),
  ),
  fc.tuple(sip, fc.nat(6)).map(
    ([who, index]): Act =>
      (world) => {
        const id = entryOf(world, who, index);
        world.mailbox(who).removeEntry(index === 0 ? (id.split('#', 1)[0] ?? '') : id);
      },
  ),
  fc.tuple(sip, anyCalendarText).map(
    ([who, text]): Act =>
      ({ exchange }) =>
        exchange.mailboxes.importCalendar(who, text),
  ),
  fc
    .tuple(
      sip,
      fc.constantFrom('a@fabrikam.com', 'alice@fabrikam.com', 'bob@litware.com'),
      fc.constantFrom(...exchangeVersions),
    )
    .map(
      ([who, smtpAddress, version]): Act =>
        ({ exchange }) => {
          exchange.mailboxes.change(who, { smtpAddress, version });
        },
    ),
  fc.tuple(fc.option(sip), fc.option(fc.integer({ min: 1, max: 3 }))).map(
    ([mailbox, times]): Act =>
      ({ exchange, clock }) => {
        const until = toInstant(clock.now + 3 * 3_600_000);
        exchange.faults.set({ target: 'ews', kind: 'unavailable', mailbox, times, until });
      },
  ),
  fc.constant<Act>(({ exchange }) => exchange.faults.clear()),
  sip.map(
    (who): Act =>
      (world) =>
        post(world, availability(who, window)),
  ),
  fc.integer({ min: 1, max: 40 }).map(
    (hours): Act =>
      ({ clock }) => {
        clock.now = toInstant(clock.now + hours * 3_600_000);
      },
  ),
);
const anyCourse = fc.array(act, { minLength: 4, maxLength: 16 });

/** Does it, or says why it was refused. */
function attempt(world: ExchangeWorld, one: Act): unknown {
  try {
    return one(world);
  } catch (error) {
    if (error instanceof ExchangeError) return error.message;
    throw error;
  }
}

/** All that an operator sees, and what clients are answered. */
const seen = (world: ExchangeWorld) => ({
  faults: world.exchange.faults.inForce(world.clock.now),
  mailboxes: [alice, bob].map((who) => {
    const mailbox = world.mailbox(who);
    const { smtpAddress, version, workingHours, automaticReplies, revision } = mailbox;
    return {
      content: { smtpAddress, version, workingHours, automaticReplies, revision },
      entries: mailbox.entriesBetween(...span),
      found: [smtpAddress, `${who.split('@', 1)[0]}@fabrikam.com`].map(
        (address) => world.exchange.mailboxes.byAddress(address)?.sip,
      ),
      answers: [availability(smtpAddress, window), findItem(smtpAddress)].map((operation) =>
        post(world, operation),
      ),
    };
  }),
});

describe('Exchange made from its snapshot', () => {
  it('answers and does at every step what Exchange does that was never interrupted', () => {
    fc.assert(
      fc.property(anyCourse, (acts) => {
        const whole = openExchange();
        let restored = openExchange();
        for (const one of acts) {
          restored = reopenExchange(restored);
          whole.changes.length = 0;
          expect(attempt(restored, one)).toEqual(attempt(whole, one));
          expect(restored.changes).toEqual(whole.changes);
          expect(JSON.stringify(restored.exchange.snapshot())).toBe(
            JSON.stringify(whole.exchange.snapshot()),
          );
          expect(seen(restored)).toEqual(seen(whole));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says the very snapshot it was made from, and shares with the next what did not change', () => {
    fc.assert(
      fc.property(anyCourse, act, (acts, last) => {
        const world = openExchange();
        for (const one of acts) attempt(world, one);
        const before = world.exchange.snapshot();
        expect(world.exchange.snapshot()).toBe(before);
        const restored = new ExchangeServer(world.options, before);
        expect(restored.snapshot()).toBe(before);
        restored.mailboxes.get(alice).entriesBetween(...span);
        expect(restored.snapshot()).toBe(before);
        const text = JSON.stringify(before);
        world.changes.length = 0;
        attempt(world, last);
        const after = world.exchange.snapshot();
        expect(JSON.stringify(before)).toBe(text);
        for (const who of [alice, bob].filter((one) => !world.changes.includes(one))) {
          const [was, is] = [before.mailboxes[who], after.mailboxes[who]];
          if (was?.lastId === is?.lastId) expect(is).toBe(was);
        }
        for (const entry of after.mailboxes[bob]?.entries ?? []) {
          const same = before.mailboxes[bob]?.entries.find(({ id }) => id === entry.id);
          if (JSON.stringify(same) === JSON.stringify(entry) && world.changes.length === 0)
            expect(entry).toBe(same);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out mailboxes that nobody did anything in', () => {
    const world = openExchange();
    world.mailbox(alice).entriesBetween(...span);
    expect(world.exchange.snapshot()).toEqual({ mailboxes: {}, faults: [] });
    world.mailbox(bob).addEntry(meeting());
    expect(Object.keys(world.exchange.snapshot().mailboxes)).toEqual([bob]);
  });

  it('finds people of one local part in the same order, whoever changed the address first', () => {
    const world = openExchange();
    world.exchange.mailboxes.change(bob, { smtpAddress: 'a@litware.com' });
    world.exchange.mailboxes.change(alice, { smtpAddress: 'a@fabrikam.com' });
    const found = ({ exchange }: ExchangeWorld) =>
      exchange.mailboxes.byLocalPart('a', 'contoso.com')?.sip;
    expect(found(world)).toBe(alice);
    expect(found(reopenExchange(world))).toBe(alice);
  });
});
