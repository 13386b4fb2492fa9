import { profileSchema } from '../contract/commands/operator.js';
import { personSchema } from '../contract/resolve-names.js';
import { organisationSchema, startSchema } from '../organisation/organisation-schema.js';
import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { mailboxSchema } from './mailbox-schema.js';
import { stepSchema } from './step-schema.js';
import { fileOf, scriptSchema } from './vocabulary.js';
import { webSchema } from './web-schema.js';

const organisationForms = 'sample, a file such as ./organisation.json, or an organisation';

/** A scenario file. Unknown keys are refused and sizes are capped. */
export const scenarioSchema = lateObject(() => ({
  scenario: z.string().min(1).max(200).meta({ description: 'The title.' }),
  note: z.string().max(2000).optional(),
  demo: z.literal(true).optional().meta({
    description:
      'Shows something and checks nothing. A scenario without this and without an expect fails.',
  }),
  organisation: z
    .union([z.literal('sample'), fileOf(organisationForms), organisationSchema], organisationForms)
    .optional()
    .meta({ description: 'Left out: the sample.' }),
  profile: profileSchema
    .optional()
    .meta({ description: 'Which documented ranges the cmdlets enforce. Left out: lync2010.' }),
  start: startSchema
    .optional()
    .meta({ description: 'Local date and time. Left out: as the organisation says.' }),
  'sign-in': z
    .array(personSchema)
    .max(50)
    .optional()
    .meta({ description: 'Who is signed in at the start. Left out: as the organisation says.' }),
  policies: scriptSchema
    .optional()
    .meta({ description: 'Shell text that is run before anybody signs in.' }),
  mailboxes: z.record(personSchema, mailboxSchema).optional(),
  web: webSchema.optional(),
  steps: z.array(stepSchema).min(1).max(5000),
})).meta({
  title: 'Scenario of the Lync client emulator',
  description: 'What happens in an emulated organisation, and what must be seen.',
});
export type ScenarioFile = z.infer<typeof scenarioSchema>;
