import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventLog } from '../../../../../electron/emulator/clock/event-log.js';
import { refusedDisturbance } from '../../../../../electron/emulator/lync-server/instant-messages/do-not-disturb.js';
import {
  InstantMessages,
  type InstantMessagesOptions,
  type InstantMessagesSnapshot,
  instantMessagesSnapshotSchema,
} from '../../../../../electron/emulator/lync-server/instant-messages/instant-messages.js';
import type { OutgoingMessage } from '../../../../../electron/emulator/lync-server/instant-messages/message-ports.js';
import { PresenceServer } from '../../../../../electron/emulator/lync-server/presence/presence-server.js';
import { throughJson } from '../../../../support/through-json.js';
import { FilterWorld } from '../im-filter/filter-world.js';

const [alice, carol, fay] = ['alice@contoso.com', 'carol@contoso.com', 'fay@fabrikam.com'];

/** Messages of people who are signed in, but for one; the filter warns of links. */
function openMessages(snapshot?: InstantMessagesSnapshot) {
  const world = new FilterWorld({ Enabled: true, Action: 'Warn', WarnMessage: 'Mind the links.' });
  const { directory, filter, frontEnds, now } = world;
  const log = new EventLog(now, () => {});
  const scheduler = { now, at: () => undefined, cancel: () => undefined };
  const presence = new PresenceServer({ directory, scheduler, changed: () => {} });
  for (const sip of [alice, carol]) presence.signIn(sip);
  presence.setStatus(carol, 'do-not-disturb');
  const options: InstantMessagesOptions = {
    now,
    log,
    directory,
    presence,
    filter,
    frontEndOf: (sip) => frontEnds.frontEndOf(sip)?.fqdn ?? null,
    clientOf: (sip) => {
      const receiver = directory.find(sip);
      if (sip !== carol || receiver === undefined) return undefined;
      const taken = { text: 'It is on the screen.', why: null, error: null };
      return {
        receive: ({ from }) => refusedDisturbance(presence, from, receiver) ?? taken,
      };
    },
    changed: () => {},
  };
  return { world, log, messages: new InstantMessages(options, snapshot) };
}
type Messages = ReturnType<typeof openMessages>;

const outgoing: fc.Arbitrary<OutgoingMessage> = fc.record({
  from: fc.constantFrom(alice, carol, fay),
  to: fc.constantFrom(alice, carol, fay, 'nobody@contoso.com'),
  text: fc.constantFrom('Hello', 'See https://portal.contoso.local/ and www.example.com'),
  format: fc.constant(null),
  online: fc.boolean(),
});

const send = ({ messages, world }: Messages, message: OutgoingMessage): unknown => {
  world.time += 1;
  try {
    return messages.send(message);
  } catch (error) {
    return String(error);
  }
};

it('goes on from its snapshot like messages that were never interrupted', () => {
  // The last 200 are kept.
  const anyPast = fc.array(outgoing, { minLength: 190, maxLength: 205 });
  fc.assert(
    fc.property(anyPast, fc.array(outgoing, { maxLength: 15 }), (past, future) => {
      const whole = openMessages();
      for (const message of past) send(whole, message);
      const { messages } = whole;
      const before = messages.snapshot();
      expect(messages.snapshot()).toBe(before);
      const restored = openMessages(throughJson(instantMessagesSnapshotSchema, before));
      restored.world.time = whole.world.time;
      for (const message of future) expect(send(restored, message)).toEqual(send(whole, message));
      expect(restored.messages.snapshot()).toEqual(messages.snapshot());
      expect(restored.messages.ids()).toEqual(messages.ids());
      for (const id of messages.ids()) {
        expect(restored.messages.trace(id)).toEqual(messages.trace(id));
      }
      expect(messages.trace('m0')).toBeNull();
    }),
    { numRuns: 10 },
  );
});
