import { everyEmoticon } from '../../lync/emoticons.js';
import { messageFontSizes, messageFonts } from '../../lync/message-format.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import {
  type Data,
  effective,
  effectiveBoolean,
  effectiveText,
  instantSchema,
  view,
} from './data.js';
import { detectiveViewSchema } from './front-end.js';

const linkPartSchema = lateObject(() => ({
  kind: z.literal('link'),
  text: z.string(),
  href: z
    .string()
    .exactOptional()
    .describe('Absent where the link cannot be clicked; never leads to a script.'),
}));

const messagePartSchema = z
  .discriminatedUnion('kind', [
    lateObject(() => ({ kind: z.literal('text'), text: z.string() })),
    linkPartSchema,
    lateObject(() => ({
      kind: z.literal('emoticon'),
      text: z.string(),
      emoticon: z.enum(everyEmoticon),
    })),
  ])
  .meta({
    id: 'MessagePart',
    description:
      'A stretch of a message. Together the texts of all parts are the message, character for character; none of them is markup.',
  });
export type MessagePart = Data<typeof messagePartSchema>;

export const messageFormatSchema = view(
  'MessageFormat',
  'How the whole of a message is formatted; what is absent is as the reader’s client has it.',
  () => ({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    colour: textOf(
      'program',
      z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #1f4e79'),
    ).optional(),
    font: z.enum(messageFonts).optional(),
    size: z
      .int()
      .min(messageFontSizes.smallest)
      .max(messageFontSizes.largest)
      .optional()
      .describe('In points.'),
  }),
);

export const messageViewSchema = view(
  'MessageView',
  'A message as one of the two clients shows it.',
  () => ({
    id: z
      .string()
      .describe('`m1`, `m2`, …: the same at both ends, and what `message.trace` takes.'),
    at: instantSchema,
    from: z.string().describe('SIP address of the sender.'),
    direction: z.enum(['out', 'in']),
    state: z
      .enum(['delivered', 'refused', 'failed'])
      .describe(
        '`refused`: by the server’s filter; `failed`: it reached nobody. Only outgoing messages are either.',
      ),
    parts: z.array(messagePartSchema),
    serverNote: textOf('prose', z.string())
      .nullable()
      .describe('What the server’s filter put at the start of the message for the receiver.'),
    error: textOf('sentence', z.string())
      .nullable()
      .describe('Shown to the sender below the message; null when it was delivered.'),
    format: messageFormatSchema
      .nullable()
      .describe('Null where the message is plain text, or has to be by policy.'),
  }),
);
export type MessageView = Data<typeof messageViewSchema>;

export const conversationViewSchema = view(
  'ConversationView',
  'An open conversation of a client.',
  () => ({
    id: z.string().describe('Address of the other person.'),
    with: z.string(),
    displayName: z.string(),
    unread: z.int(),
    lastAt: instantSchema.describe(
      'When the last message came or was sent; when the window was opened if there is none.',
    ),
    older: z.int().describe('Messages that are not kept any more.'),
  }),
);
export type ConversationView = Data<typeof conversationViewSchema>;

const idleParameterViewSchema = view(
  'IdleParameterView',
  'A parameter about instant messages that changes nothing here, and why.',
  () => ({ parameter: z.string(), setting: effectiveText, text: z.string() }),
);
export type IdleParameterView = Data<typeof idleParameterViewSchema>;

export const conversationsViewSchema = view(
  'ConversationsView',
  'What a client’s policy makes of conversations.',
  () => ({
    imWarning: effective(z.string().nullable()).describe(
      'IMWarning: the notice above the messages of each conversation; null for none.',
    ),
    canSave: effectiveBoolean.describe('DisableSavingIM.'),
    canFormat: effectiveBoolean.describe(
      'DisableHtmlIm together with DisableRTFIM: whether messages have any formatting.',
    ),
    keepsPastedFormat: effectiveBoolean.describe(
      'DisableHtmlIm: whether pasted text keeps its formatting.',
    ),
    emoticons: effectiveBoolean.describe(
      'DisableEmoticons, else the user’s choice: whether codes are drawn as pictures, and whether there is a picker.',
    ),
    links: effectiveBoolean.describe('EnableURL: whether links can be clicked.'),
    alternatingBackground: effectiveBoolean.describe(
      'The user’s choice to have messages stand on alternating backgrounds.',
    ),
    errorLink: effective(messagePartSchema.nullable()).describe(
      'CustomLinkInErrorMessages: stands below each error; null for none.',
    ),
    withoutEffect: z.array(idleParameterViewSchema),
  }),
);
export type ConversationsView = Data<typeof conversationsViewSchema>;

const messageDecisionSchema = z
  .enum(['passed', 'defused', 'blocked', 'warned', 'undeliverable'])
  .describe('What became of the message.');
export type MessageDecision = z.output<typeof messageDecisionSchema>;

export const messageSummarySchema = view(
  'MessageSummary',
  'A message as the operator sees it.',
  () => ({
    id: z.string(),
    at: instantSchema,
    from: z.string(),
    fromName: z.string(),
    to: z.string(),
    toName: z.string(),
    frontEnd: z
      .string()
      .nullable()
      .describe(
        'Fully qualified name of the Front End whose filter decided; null when the message reached none.',
      ),
    decision: messageDecisionSchema,
    text: textOf(
      'prose',
      z.string().describe('The beginning of what was sent, at most 200 characters.'),
    ),
  }),
);
export type MessageSummary = Data<typeof messageSummarySchema>;

const messageStepSchema = view('MessageStep', 'One station of a message.', () => ({
  place: z.enum(['sender', 'front-end', 'filter', 'receiver']),
  name: z
    .string()
    .describe(
      'Address of a person, or fully qualified name of a Front End; empty when none takes the message.',
    ),
  text: textOf('sentence', z.string()),
  why: effectiveText.nullable(),
}));
export type MessageStep = Data<typeof messageStepSchema>;

export const messagePathViewSchema = view('MessagePathView', 'The path of one message.', () => ({
  ...messageSummarySchema.omit({ id: true }).shape,
  message: z.string(),
  steps: z
    .array(messageStepSchema)
    .describe('In order; a message that was stopped has no steps after that.'),
  links: z
    .array(detectiveViewSchema)
    .describe('The first links of the message, as the filter judged them then.'),
  linkCount: z.int().describe('Links in all.'),
}));
export type MessagePathView = Data<typeof messagePathViewSchema>;
