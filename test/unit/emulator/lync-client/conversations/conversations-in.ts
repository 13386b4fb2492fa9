import { messageName } from '../../../../../shared/contract/keys.js';
import type { LyncWorld } from '../lync-world.js';

/** What tests of conversations do and look at, in the world that each test has for itself. */
export function conversationsIn(world: () => LyncWorld) {
  const conversationsOf = (sip: string) => world().client(sip).conversations;
  const view = (sip: string, other: string) =>
    world().client(sip).view.read(`conversation/${other}`);
  const messages = (sip: string, other: string) => {
    const client = world().client(sip).view;
    return (conversationsOf(sip).find(other)?.messages ?? []).flatMap(
      ({ id }) => client.read(`message/${messageName(other, id)}`) ?? [],
    );
  };
  return {
    conversationsOf,
    /** Opens the conversation if need be and writes; the id of the message. */
    write(
      from: string,
      to: string,
      text = 'Hello',
      format: Parameters<ReturnType<typeof conversationsOf>['send']>[2] = null,
    ) {
      const conversations = conversationsOf(from);
      return conversations.send(conversations.open(to), text, format);
    },
    view,
    messagesOf: messages,
    lastOf: (sip: string, other: string) => messages(sip, other).at(-1),
    /** The open conversations, that of the latest message first. */
    listOf: (sip: string) =>
      world()
        .read(sip, 'open-conversations')
        .flatMap((other) => view(sip, other) ?? []),
  };
}
