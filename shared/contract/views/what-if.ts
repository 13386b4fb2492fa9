import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { defineTopic, type EntriesOf } from '../define-topic.js';
import { textOf } from '../text-kinds.js';
import { type Data, ruleIdSchema, view } from './data.js';
import { effectGroups } from './effect-groups.js';

const planViewSchema = view(
  'WhatIfPlanView',
  'The plan that is tried, and how far that is.',
  () => ({
    plan: textOf('script', z.string()),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    done: z.int().describe('People looked at so far.'),
    total: z.int().describe('0 until it is known.'),
    failure: z.string().nullable().describe('Why there is no result; null when nothing is wrong.'),
    stale: z
      .boolean()
      .describe('Policies, grants or configurations of the organisation were changed since.'),
  }),
);
export type WhatIfPlanView = Data<typeof planViewSchema>;

/** A statement of a plan that went wrong. */
export const planProblemSchema = lateObject(() => ({
  line: z.int().positive(),
  message: z.string(),
}));

const effectViewSchema = view(
  'WhatIfEffectView',
  'Something that a plan can do to people.',
  () => ({
    id: z.string().describe('Such as loses-photos; what what-if.people takes.'),
    group: z.enum(effectGroups),
    title: z.string().describe('Such as: Pictures in their own list.'),
    sentence: z.string().describe('What stands after a number of people and “would”.'),
    detail: z.string().describe('What most of them had and will have; empty where nobody is hit.'),
    people: z.int().describe('How many people it hits; 0 for nobody.'),
    counts: z
      .string()
      .nullable()
      .describe('The heading over the amounts of people; null where nothing is counted.'),
    takesEffect: z.string().describe('Such as: at their next sign-in.'),
    unknown: z.boolean().describe('It cannot be said what the clients will show.'),
  }),
);
export type WhatIfEffectView = Data<typeof effectViewSchema>;

const resultViewSchema = view('WhatIfResultView', 'Whom the plan hits, in all.', () => ({
  people: z.int().describe('People who can sign in.'),
  notCounted: z.int().describe('People of the organisation who cannot sign in.'),
  untouched: z.int().describe('Of those who can sign in, people whom no effect hits.'),
  seconds: z.number().describe('Real time that it took.'),
  departments: z.array(z.string()).describe('Of the people whom an effect hits.'),
  problems: z
    .array(planProblemSchema)
    .describe('Statements of the plan that went wrong; what the others do is counted.'),
  assumed: z
    .array(z.string())
    .describe('Questions that the shell asked; the copy answered them with yes.'),
  effects: z
    .array(effectViewSchema)
    .describe('In the order in which they are told; those that hit nobody too.'),
}));
export type WhatIfResultView = Data<typeof resultViewSchema>;

const sideSchema = lateObject(() => ({
  text: z.string(),
  reason: z.string().describe('Why it is so, in one sentence; empty where nothing is to be said.'),
  rule: ruleIdSchema.nullable(),
  policy: z.string().describe('The client policy that governs, as the shell prints it.'),
}));

export const whatIfPersonSchema = view('WhatIfPersonView', 'Somebody whom an effect hits.', () => ({
  sip: z.string(),
  displayName: z.string(),
  department: z.string(),
  photo: z.string().nullable().describe('Where the page fetches the portrait from.'),
  amount: z.number().nullable().describe('See counts of the effect.'),
  before: sideSchema,
  after: sideSchema,
}));
export type WhatIfPersonView = Data<typeof whatIfPersonSchema>;

export const whatIfChangesSchema = view(
  'WhatIfChangesView',
  'All that a plan does to somebody.',
  () => ({
    sip: z.string(),
    displayName: z.string(),
    department: z.string(),
    changes: z.array(
      z.strictObject({
        effect: z.string(),
        title: z.string(),
        takesEffect: z.string(),
        before: sideSchema,
        after: sideSchema,
      }),
    ),
  }),
);
export type WhatIfChangesView = Data<typeof whatIfChangesSchema>;

/** What a plan would do; empty while none is tried. Who is hit by an effect is asked for in pages: `what-if.people`. */
export const whatIfTopic = defineTopic({
  name: 'what-if',
  summary: 'The plan that was tried last on a copy, and whom it hits.',
  parameters: {},
  entries: {
    plan: planViewSchema,
    result: resultViewSchema,
  },
});
export type WhatIfEntries = EntriesOf<typeof whatIfTopic>;
