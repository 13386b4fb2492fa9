import * as z from '../../schema/late-zod.js';
import { defineTopic } from '../define-topic.js';
import { type Data, view } from './data.js';

/** What a start of the program reaches before its first page is there. */
const hostMilestones = [
  'process-started',
  'runtime-ready',
  'modules-loaded',
  'state-read',
  'organisation-opened',
  'emulator-ready',
  'window-created',
  'listening',
] as const;

/** What the first page of a run reaches, in this order. */
const pageMilestones = ['page-loaded', 'snapshot-received', 'painted'] as const;

export type HostMilestone = (typeof hostMilestones)[number];
export type PageMilestone = (typeof pageMilestones)[number];

const startViewSchema = view(
  'StartView',
  'How long this start of the program took: facts of the machine, which no state, log or report has.',
  () => ({
    milestones: z
      .array(
        z.strictObject({
          milestone: z.enum([...hostMilestones, ...pageMilestones]),
          milliseconds: z.number().nonnegative().describe('Real time since the process began.'),
        }),
      )
      .describe(
        'In the order in which they were reached. What was not reached is absent: a browser has no window, and nobody may have opened a page yet.',
      ),
  }),
);
export type StartView = Data<typeof startViewSchema>;

export const startTopic = defineTopic({
  name: 'start',
  summary:
    'When the program and its first page reached what, since the process began. It is read when it is asked for; followers are not told of a milestone that comes later.',
  parameters: {},
  entries: { start: startViewSchema },
});

/** How long ago a page reached its milestones, in milliseconds: its clock and that of the host need not agree. */
export const pageStartSchema = z.partialRecord(
  z.enum(pageMilestones),
  z.number().nonnegative().max(1e9),
);
export type PageStart = Data<typeof pageStartSchema>;
