import type { LyncWorld } from '../lync-world.js';

/** What tests of conversations do and look at, in the world that each test has for itself. */
export function conversationsIn(world: () => LyncWorld) {
  const conversationsOf = (sip: string) => world().client(sip).conversations;
  const view = (sip: string, other: string) =>
    world().client(sip).view.read(`conversation/${other}`);
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
    lastOf: (sip: string, other: string) => view(sip, other)?.messages.at(-1),
    listOf: (sip: string) => world().read(sip, 'conversations').list,
  };
}
