import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  Conversation,
  type ConversationMessage,
  conversationSnapshotSchema,
} from '../../../../../electron/emulator/lync-client/conversations/conversation.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { throughJson } from '../../../../support/through-json.js';
import { alice, bob } from '../lync-world.js';

const message = fc.record<Omit<ConversationMessage, 'id'>>({
  at: fc.nat().map(toInstant),
  from: fc.constantFrom(alice, bob),
  direction: fc.constantFrom('in', 'out'),
  state: fc.constantFrom('delivered', 'refused', 'failed'),
  text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('long '.repeat(30_000))),
  serverNote: fc.option(fc.string()),
  error: fc.option(fc.string()),
  format: fc.constantFrom(null, { bold: true, size: 12 }),
});
const happenings = fc.array(fc.option(message), { maxLength: 12 });

/** A message comes or goes; nothing means that the user reads. */
function happen(conversation: Conversation, happening: Omit<ConversationMessage, 'id'> | null) {
  const { messages, older } = conversation;
  if (happening === null) conversation.markRead();
  else conversation.add({ ...happening, id: `m${older + messages.length + 1}` });
}

it('goes on from its snapshot as if it had never stopped', () => {
  fc.assert(
    fc.property(happenings, happenings, (before, after) => {
      const conversation = Conversation.openedAt(toInstant(0), bob, 'Bob Berg');
      for (const each of before) happen(conversation, each);
      const said = conversation.snapshot();
      const text = JSON.stringify(said);
      expect(conversation.snapshot()).toBe(said);
      const restored = new Conversation(throughJson(conversationSnapshotSchema, said));
      for (const each of after) {
        happen(conversation, each);
        happen(restored, each);
      }
      expect(restored.snapshot()).toEqual(conversation.snapshot());
      expect(JSON.stringify(said)).toBe(text);
    }),
    { numRuns: 50 },
  );
});
