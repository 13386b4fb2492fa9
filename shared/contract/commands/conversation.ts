import { z } from 'zod';
import { messageFormatSchema } from '../views/conversation.js';
import { sipSchema } from './client.js';

/** Longest message, in UTF-16 code units. */
export const longestMessage = 65_536;

/** `conversation` is what `conversation.open` returned: the address of the other person. */
const conversation = { sip: sipSchema, conversation: sipSchema };

/** Instant messages between two people, and what the operator may ask about them. */
export const conversationCommands = [
  /** Opens the conversation window with a person; opening it twice gives the same conversation. */
  z.strictObject({ name: z.literal('conversation.open'), sip: sipSchema, with: sipSchema }),
  /**
   * Sends a message in an open conversation. That the server refuses it, or cannot deliver it, is no error of the
   * command: the message stands in the sender's window with its error.
   */
  z.strictObject({
    name: z.literal('conversation.send'),
    ...conversation,
    text: z.string().max(longestMessage),
    format: messageFormatSchema.optional(),
  }),
  /** Closes the window. What was said is gone from the client. */
  z.strictObject({ name: z.literal('conversation.close'), ...conversation }),
  /** The user has seen the messages: nothing flashes any more and the alert goes. */
  z.strictObject({ name: z.literal('conversation.read'), ...conversation }),
  /** The conversation as text, to be kept as a file. Refused where policy takes saving away. */
  z.strictObject({ name: z.literal('conversation.save'), ...conversation }),
  /** The path of one of the last messages, from the sender to where it ended. */
  z.strictObject({ name: z.literal('message.trace'), message: z.string().max(20) }),
  /** What the filter would make of a link in a message of this person now, step by step. */
  z.strictObject({
    name: z.literal('url.explain'),
    url: z
      .string()
      .min(1)
      .max(2 * longestMessage),
    sender: sipSchema,
    /** Fully qualified name; the sender's own Front End when absent. */
    frontEnd: z.string().min(1).max(255).optional(),
  }),
] as const;
