import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { messageFormatSchema, messagePathViewSchema } from '../views/conversation.js';
import { detectiveViewSchema } from '../views/front-end.js';
import { defineCommand, operatorQuery, userAct } from './define-command.js';
import { oneLine } from './one-line.js';

/** Longest message, in UTF-16 code units. */
export const longestMessage = 65_536;

const sip = personSchema;
const conversation = personSchema.describe(
  'What conversation.open returned: the address of the other person.',
);

const signedIn = { ...userAct, client: 'signed-in' } as const;

/** Instant messages between two people, and what the operator may ask about them. */
export const conversationCommands = [
  defineCommand({
    name: 'conversation.open',
    ...signedIn,
    summary: 'Opens the conversation with a person; opening it twice gives the same conversation.',
    input: () => ({ sip, with: personSchema }),
    result: () =>
      lateObject(() => ({ conversation: z.string().describe('Id of the conversation.') })),
    sentence: (input) => `Open the conversation with ${input.with}.`,
  }),
  defineCommand({
    name: 'conversation.send',
    ...signedIn,
    summary:
      'Sends a message in an open conversation. That the server refuses it, or cannot deliver it, is no error of the command: the message stands in the window of the sender with its error.',
    input: () => ({
      sip,
      conversation,
      text: textOf('prose', z.string().max(longestMessage)),
      format: messageFormatSchema.optional(),
    }),
    result: () => lateObject(() => ({ message: z.string().describe('Id of the message.') })),
    sentence: ({ conversation: to, text }) => `Write to ${to}: ${oneLine(text)}`,
  }),
  defineCommand({
    name: 'conversation.close',
    ...signedIn,
    summary: 'Closes the window of a conversation. What was said is gone from the client.',
    input: () => ({ sip, conversation }),
    sentence: (input) => `Close the conversation with ${input.conversation}.`,
  }),
  defineCommand({
    name: 'conversation.read',
    ...signedIn,
    summary:
      'Marks the messages of a conversation as seen: nothing flashes any more and the alert goes.',
    input: () => ({ sip, conversation }),
    sentence: (input) => `Read the conversation with ${input.conversation}.`,
  }),
  defineCommand({
    name: 'conversation.save',
    ...signedIn,
    summary:
      'Returns a conversation as text, to be kept as a file. Refused where policy takes saving away.',
    input: () => ({ sip, conversation }),
    result: () => lateObject(() => ({ text: z.string() })),
    sentence: (input) => `Save the conversation with ${input.conversation}.`,
  }),
  defineCommand({
    name: 'message.trace',
    ...operatorQuery,
    summary: 'Tells the path of one of the last messages, from the sender to where it ended.',
    input: () => ({ message: z.string().max(20) }),
    result: () => messagePathViewSchema,
  }),
  defineCommand({
    name: 'url.explain',
    ...operatorQuery,
    summary:
      'Says, step by step, what the URL filter would make of a link in a message of this person now.',
    input: () => ({
      url: z
        .string()
        .min(1)
        .max(2 * longestMessage),
      sender: personSchema,
      frontEnd: z
        .string()
        .min(1)
        .max(255)
        .optional()
        .describe('Fully qualified name; the Front End of the sender unless given.'),
    }),
    result: () => detectiveViewSchema,
  }),
] as const;
