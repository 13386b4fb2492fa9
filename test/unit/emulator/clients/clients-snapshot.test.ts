import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toInstant } from '../../../../shared/lync/time.js';
import { InterruptedClients } from './interrupted-clients.js';

type Happening = (world: InterruptedClients) => unknown;

const sips = ['alice@contoso.com', 'bob@contoso.com', 'diego@contoso.com', 'lucia@contoso.com'];
const people = fc.constantFrom(...sips);
const pair = fc.tuple(people, people);
const quarter = 15 * 60_000;

const atClient = pair.chain(([sip, other]) =>
  fc.constantFrom<Happening>(
    ({ clients }) => clients.signIn(sip),
    ({ clients }) => clients.signIn(sip),
    ({ clients }) => clients.signOut(sip),
    ({ clients }) => clients.of(sip).own.setStatus('busy'),
    ({ clients }) => clients.of(sip).own.setStatus('do-not-disturb'),
    ({ clients }) => clients.of(sip).own.setStatus('reset'),
    ({ clients }) => clients.of(sip).own.setNote(`Ask ${other}`),
    ({ clients }) => clients.of(sip).tagContact(other, true),
    ({ clients }) => clients.of(sip).tagContact(other, false),
    ({ clients }) => clients.of(sip).contacts.add(other),
    ({ clients }) => clients.of(sip).contacts.remove(other),
    ({ clients }) => clients.of(sip).contacts.setRelationship(other, 'workgroup'),
    ({ clients }) => clients.of(sip).applyOptions({ 'inactive-after-minutes': 10 }),
    ({ clients }) => clients.of(sip).applyOptions({ 'personal-information-manager': 'none' }),
    ({ clients }) => clients.of(sip).applyOptions({ 'personal-information-manager': 'exchange' }),
    ({ clients }) => clients.of(sip).alerts.dismiss('1'),
  ),
);

const messages = pair.chain(([sip, other]) =>
  fc.constantFrom<Happening>(
    ({ clients }) => clients.of(sip).conversations.open(other),
    ({ clients }) => {
      const { conversations } = clients.of(sip);
      conversations.send(conversations.open(other), 'See http://contoso.com :-)', { bold: true });
    },
    ({ clients }) => {
      const { conversations } = clients.of(sip);
      conversations.send(conversations.open(other), 'Again', null);
    },
    ({ clients }) => clients.of(sip).conversations.markRead(other),
    ({ clients }) => clients.of(sip).conversations.close(other),
  ),
);

const devices = people.chain((sip) =>
  fc.constantFrom<Happening>(
    ({ endpoints }) => endpoints.find(sip, undefined).idle(),
    ({ endpoints }) => endpoints.find(sip, undefined).activity(),
    ({ endpoints }) => endpoints.find(sip, undefined).lock(),
    ({ endpoints }) => endpoints.find(sip, undefined).unlock(),
    ({ endpoints }) => endpoints.find(sip, undefined).startCall('conference'),
    ({ endpoints }) => endpoints.find(sip, undefined).endCall(),
    ({ endpoints }) => endpoints.add(sip, 'mobile'),
    ({ endpoints }) => endpoints.of(sip).at(-1)?.idle(),
    ({ endpoints }) => endpoints.of(sip).at(-1)?.startCall('call'),
    ({ endpoints }) => endpoints.remove(sip, endpoints.of(sip).at(-1)?.identity.id ?? ''),
    ({ clients }) => clients.of(sip).disconnect(),
    (world) => world.reconnect(sip),
    ({ clients, clock }) => {
      const client = clients.of(sip);
      const wake = toInstant(clock.now() + 3 * quarter);
      clock.sleep(sip, wake);
      client.endpoint.sleep();
      clock.at(wake, { kind: 'waking-pc', sip, signIn: client.signIn });
    },
  ),
);

const mailboxes = fc.tuple(people, fc.nat(8), fc.integer({ min: 1, max: 6 })).chain((meeting) => {
  const [sip, from, length] = meeting;
  const start = (now: number) => toInstant(now - (now % quarter) + from * quarter);
  return fc.constantFrom<Happening>(
    ({ exchange, clock }) =>
      exchange.mailboxes.get(sip).addEntry({
        subject: 'Review',
        location: '',
        start: start(clock.now()),
        end: toInstant(start(clock.now()) + length * quarter),
        busyType: length > 4 ? 'oof' : 'busy',
        isMeeting: true,
        isAllDay: false,
      }),
    ({ exchange }) => exchange.mailboxes.change(sip, { version: '2003' }),
    ({ exchange }) => exchange.mailboxes.change(sip, { version: '2010' }),
    ({ exchange }) =>
      exchange.faults.set({
        target: 'ews',
        kind: 'unavailable',
        mailbox: null,
        times: 2,
        until: null,
      }),
    (world) => world.connectExchange(sip, 'https://mail.example.com/EWS/Exchange.asmx'),
    (world) => {
      const access = world.routes.point(sip, null);
      if (access) world.clients.of(sip).connectExchange(access);
    },
  );
});

/** Something happens, or minutes pass. */
const course = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: atClient },
    { weight: 4, arbitrary: messages },
    { weight: 4, arbitrary: devices },
    { weight: 4, arbitrary: mailboxes },
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 200 }) },
  ),
  { minLength: 4, maxLength: 30 },
);

async function play(
  world: InterruptedClients,
  happenings: readonly (Happening | number)[],
  after: (index: number) => void = () => {},
): Promise<void> {
  for (const sip of sips.slice(0, 3)) world.clients.signIn(sip);
  for (const [index, happening] of happenings.entries()) {
    if (typeof happening === 'number') await world.run(happening);
    else world.attempt(happening);
    after(index);
  }
  await world.run(90);
}

it('goes on from snapshots as if it had never stopped, whatever happened before', async () => {
  await fc.assert(
    fc.asyncProperty(course, fc.integer({ min: 1, max: 5 }), async (happenings, every) => {
      const [whole, interrupted] = [new InterruptedClients(), new InterruptedClients()];
      await play(whole, happenings);
      await play(interrupted, happenings, (index) => {
        if (index % every === 0) interrupted.interrupt();
      });
      expect(interrupted.shown()).toEqual(whole.shown());
      const isSameText = JSON.stringify(interrupted.shown()) === JSON.stringify(whole.shown());
      expect(isSameText).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('says to connect a client again whose way to a real Exchange ended with the program', async () => {
  const world = new InterruptedClients();
  const [alice = ''] = sips;
  world.clients.signIn(alice);
  world.connectExchange(alice, 'https://mail.example.com/EWS/Exchange.asmx');
  await world.run(60);
  const failures = () => world.log.entries().filter(({ kind }) => kind === 'calendar.poll-failed');
  expect(failures().at(-1)?.text).toContain('refuses the credentials');
  world.interrupt();
  await world.run(60);
  expect(failures().at(-1)?.text).toContain('refuses the credentials');
  world.loseWays();
  world.interrupt();
  await world.run(60);
  expect(failures().at(-1)?.text).toBe(
    "Alice Ahlberg's client could not read the calendar. The connection to the real Exchange ended with the run of the program that made it, as no password is kept. Connect the client to it again.",
  );
  world.connectExchange(alice, 'https://mail.example.com/EWS/Exchange.asmx');
  await world.run(60);
  expect(failures().at(-1)?.text).toContain('refuses the credentials');
});
