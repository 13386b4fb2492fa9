import { relationships } from '../../lync/presence.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import { type Data, effectiveText, instantSchema, ruleIdSchema, view } from './data.js';

/** Headings of the rows of the matrix, in their order. */
export const visibilityGroups = [
  'presence',
  'notes',
  'picture',
  'directory',
  'phones',
  'calendar',
  'contact',
] as const;
export type VisibilityGroup = (typeof visibilityGroups)[number];

const columnSchema = view(
  'VisibilityColumn',
  'Who looks: a named person, or anybody of a kind.',
  () => ({
    id: z
      .string()
      .describe('`workgroup`, `federated`, `not-contacts`, or the address of a person.'),
    label: textOf('sentence', z.string()),
    detail: textOf('sentence', z.string()).describe('What these people are, in a few words.'),
    relationship: z
      .enum(relationships)
      .nullable()
      .describe('What they have been given; null for no relationship at all.'),
    sip: z.string().nullable().describe('Null for all but a named person.'),
    photo: z
      .string()
      .nullable()
      .describe('Where the page fetches the portrait of that person from.'),
    people: z
      .int()
      .nonnegative()
      .nullable()
      .describe('How many they are; null where nobody counts.'),
  }),
);
export type VisibilityColumn = Data<typeof columnSchema>;

/** What a cell says; only `value` comes with a text. */
export const cellStates = ['value', 'yes', 'no', 'none-set'] as const;
export type CellState = (typeof cellStates)[number];

/** What decided a cell. */
export const cellReasons = [
  'relationship',
  'directory',
  'everybody',
  'federation',
  'policy',
  'own-choice',
  'viewer',
  'update',
  'status',
  'other-note',
  'nothing-there',
] as const;
export type CellReason = (typeof cellReasons)[number];

const shownCell = {
  state: z
    .enum(cellStates)
    .describe('`none-set`: it might be seen, and there is nothing to see. `no`: it is not.'),
  text: z.string().describe('The value that is seen; empty unless the state is `value`.'),
};

const cellSchema = view('VisibilityCell', 'What somebody sees of something, and why.', () => ({
  ...shownCell,
  because: z.enum(cellReasons),
  rule: ruleIdSchema.describe('The rule of the emulated system that makes it so.'),
  disputed: z.boolean().describe('Documents disagree about it; the rule has both sides.'),
  directory: z.boolean().describe('It comes from the directory, so that all the company sees it.'),
  before: z
    .strictObject(shownCell)
    .nullable()
    .describe('What it is on the stage, where a switch or the plan makes it another on the copy.'),
}));
export type VisibilityCell = Data<typeof cellSchema>;

const termSchema = view(
  'VisibilityTerm',
  'A setting or choice that can take something away.',
  () => ({
    label: textOf('program', z.string()),
    value: effectiveText,
  }),
);
export type VisibilityTerm = Data<typeof termSchema>;

const rowSchema = view('VisibilityRow', 'Something that can be seen of a person.', () => ({
  id: textOf('program', z.string()),
  group: z.enum(visibilityGroups),
  label: textOf('program', z.string()),
  terms: z.array(termSchema).describe('Of the person who is seen.'),
  cells: z.array(cellSchema).describe('One for each column, in their order.'),
}));
export type VisibilityRow = Data<typeof rowSchema>;

const switchSchema = view('VisibilitySwitch', 'A setting that can be tried on the copy.', () => ({
  id: textOf('program', z.string()),
  label: textOf('program', z.string()),
  detail: textOf('sentence', z.string()),
  isOn: z.boolean().describe('How it is on the stage.'),
  isSwitched: z.boolean().describe('Whether it is the other way round on the copy.'),
  script: textOf('script', z.string()).describe(
    'What does the same on the stage: cmdlets, or empty for the update of the server.',
  ),
  changed: z
    .int()
    .nonnegative()
    .describe(
      'How many cells it changes on the copy, beside what the next sign-in and the switches before it change.',
    ),
}));
export type VisibilitySwitch = Data<typeof switchSchema>;

export const visibilitySchema = view('Visibility', 'Who sees what of a person.', () => ({
  sip: z.string(),
  displayName: z.string(),
  status: z.string().describe('How the person is on the stage, in the own words: `Away 25 mins`.'),
  policy: z
    .string()
    .describe(
      'The client policy that governs on the stage, as the shell prints it; empty for partners.',
    ),
  at: instantSchema,
  onCopy: z.boolean().describe('Whether anything was tried on a copy.'),
  waiting: z
    .int()
    .nonnegative()
    .describe(
      'Cells that differ on the copy because of changes that wait for a sign-in; 0 where nothing is tried.',
    ),
  columns: z.array(columnSchema),
  rows: z.array(rowSchema),
  switches: z.array(switchSchema),
  problems: z
    .array(textOf('sentence', z.string()))
    .describe('What of the plan, or of the switches, went wrong on the copy.'),
}));
export type Visibility = Data<typeof visibilitySchema>;
