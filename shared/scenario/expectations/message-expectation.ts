import { clientEntries, messagesOf } from '../../contract/emulator-views.js';
import { personSchema } from '../../contract/resolve-names.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { noneSchema, partOrNone, textSchema } from '../vocabulary.js';
import { contains, same } from './compare.js';
import { defineExpectation } from './define-expectation.js';

/** The last message of a client's conversation with a person, and how many there are. */
export const message = defineExpectation({
  of: 'client',
  summary: 'The last message of a conversation.',
  schema: lateObject(() => ({
    with: personSchema,
    text: textSchema.optional().meta({ description: 'The whole text, as this client shows it.' }),
    from: personSchema.optional(),
    state: z.enum(['delivered', 'refused', 'failed']).optional(),
    'server-note': partOrNone
      .optional()
      .meta({ description: 'A part of what the filter put first.' }),
    error: partOrNone.optional().meta({ description: 'A part of the sender’s error.' }),
    links: z
      .union([noneSchema, z.array(textSchema).max(100)])
      .optional()
      .meta({ description: 'Texts that can be clicked.' }),
    count: z.int().min(0).optional().meta({ description: 'Messages in the window.' }),
  })),
  read: async ({ views, client }, { with: person }) =>
    messagesOf(await clientEntries(views, client), person),
  compare: (what, { count, with: person, ...wanted }, messages) => {
    const counted = same(`${what}.count`, count, messages.length);
    if (Object.keys(wanted).length === 0 && count !== undefined) return counted;
    const last = messages.at(-1);
    if (last === undefined) return [{ what, expected: `a message with ${person}`, seen: 'none' }];
    const { from, parts, state, serverNote, error } = last;
    const links = parts.filter((part) => part.kind === 'link' && part.href);
    return [
      ...same(`${what}.text`, wanted.text, parts.map(({ text }) => text).join('')),
      ...same(`${what}.from`, wanted.from, from),
      ...same(`${what}.state`, wanted.state, state),
      ...contains(`${what}.server-note`, wanted['server-note'], serverNote ?? ''),
      ...contains(`${what}.error`, wanted.error, error ?? ''),
      ...same(
        `${what}.links`,
        wanted.links,
        links.map(({ text }) => text),
      ),
      ...counted,
    ];
  },
  show: ({ with: person }, client) =>
    client === undefined ? {} : { conversations: [{ who: client, with: person }] },
});
