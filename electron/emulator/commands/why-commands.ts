import type { whyCommands as definitions } from '../../../shared/contract/commands/why.js';
import { absentFrom, explain } from '../lync-client/why/explain.js';
import type { HandlersOf } from './command-handlers.js';

/** What the operator asks about anything that a client shows. */
export const whyCommands: HandlersOf<typeof definitions> = {
  'why.explain': ({ name: _, sip: __, ...subject }, { client }) => explain(client.parts, subject),
  'why.absent': ({ window, contact = null }, { client }) =>
    absentFrom(client.parts, window, contact),
};
