import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import { type Data, effectiveText, ruleIdSchema, view } from './data.js';

/** What somebody may ask "why?" of in a client: what it is, and what `of` and `part` name of it. */
export const whyAbouts = {
  presence: 'Status, in words and colour. `of`: the person.',
  age: 'How long the person has been away. `of`: the person.',
  picture: 'Photo, silhouette or square. `of`: the person.',
  name: 'The name. `of`: the person.',
  note: 'The note. `of`: the person.',
  location: 'The location. `of`: the person.',
  field: 'A line of the contact card. `of`: the person. `part`: the id of the field, or `title`.',
  organization: 'The Organization tab of the contact card. `of`: the person.',
  group: 'A heading of the contact list. `part`: its id.',
  row: 'That somebody stands in a place of the list. `of`: the person. `part`: the heading.',
  result: 'That somebody is found. `of`: the person. `part`: what is searched for.',
  list: 'How the list is laid out.',
  view: 'A view of the list. `part`: `groups`, `status` or `relationship`.',
  pane: 'An icon above the list and what it opens. `part`: its name.',
  window: 'A part of the window that is the same for everybody. `part`: its name.',
  menu: 'An item of a menu. `part`: the menu. `of`: the label of the item.',
  status: 'An item of the status menu. `part`: the status.',
  alert: 'An alert. `part`: its id.',
  'options-page': 'A page of Options. `part`: its id.',
  option: 'A control of Options. `part`: its id.',
  'picture-source': 'A choice of My Picture. `part`: the source.',
  message: 'A message. `of`: the conversation. `part`: the id of the message.',
  conversation: 'A part of the conversation window. `of`: the conversation. `part`: its name.',
  configuration: 'A row of Configuration Information. `part`: its id.',
} as const;
export type WhyAbout = keyof typeof whyAbouts;

/** Parts of the window that are the same for everybody; `sign-in` stands there while its user is signed out. */
export const windowParts = [
  'frame',
  'search',
  'refusal',
  'card',
  'about',
  'options',
  'sign-in',
] as const;
export type WindowPart = (typeof windowParts)[number];

/** Menus, but for the status menu. */
export const whyMenus = [
  'sign-out',
  'main',
  'display',
  'contact',
  'group',
  'location',
  'notes',
  'card',
  'conversation',
  'device',
  'call-forwarding',
] as const;
export type WhyMenu = (typeof whyMenus)[number];

/** Parts of a conversation window. */
export const conversationParts = [
  'window',
  'warning',
  'older',
  'input',
  'formatting',
  'emoticons',
  'save',
  'call',
  'video',
  'share',
  'list',
] as const;
export type ConversationPart = (typeof conversationParts)[number];

/** What is asked about. */
export const whySubject = {
  about: z.enum(Object.keys(whyAbouts) as [WhyAbout, ...WhyAbout[]]),
  of: z.string().max(320).optional(),
  part: z.string().max(320).optional(),
};
const whySubjectSchema = z.strictObject(whySubject);
export type WhySubject = Data<typeof whySubjectSchema>;

const whyStepSchema = view('WhyStep', 'One step on the way to an answer.', () => ({
  text: textOf('sentence', z.string()),
  rule: ruleIdSchema.nullable(),
  items: z
    .array(textOf('sentence', z.string()))
    .describe('What the step looked at, such as publications, each with what became of it.'),
}));
export type WhyStep = Data<typeof whyStepSchema>;

export const whyAnswerSchema = view('WhyAnswer', 'Why something in a client is as it is.', () => ({
  label: textOf('sentence', z.string()).describe('What was asked about: `Status of Bob Brown`.'),
  why: effectiveText.describe('What is shown, and what had the last word on it.'),
  steps: z.array(whyStepSchema).describe('How it came to that, in order.'),
}));
export type WhyAnswer = Data<typeof whyAnswerSchema>;

/** The windows of which {@link AbsentThing}s are listed. */
export const whyWindows = ['main', 'options', 'conversation', 'card'] as const;
export type WhyWindow = (typeof whyWindows)[number];

export const absentThingSchema = view(
  'AbsentThing',
  'Something that a client of 2010 could show and this one does not, and what took it away.',
  () => ({
    label: textOf('sentence', z.string()),
    place: textOf('program', z.string()).describe('Where it would stand.'),
    why: effectiveText,
  }),
);
export type AbsentThing = Data<typeof absentThingSchema>;
