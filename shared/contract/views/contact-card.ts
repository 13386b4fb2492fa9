import * as z from '../../schema/late-zod.js';
import { contactViewSchema } from './client.js';
import { type Data, view } from './data.js';

export const contactCardViewSchema = view(
  'ContactCardView',
  'The contact card of a person.',
  () => ({
    contact: contactViewSchema,
    fields: z
      .array(
        z.strictObject({
          id: z.enum([
            'department',
            'office',
            'company',
            'work',
            'mobile',
            'home',
            'other',
            'email',
            'calendar',
            'meeting',
            'meeting-location',
            'location',
          ]),
          label: z.string(),
          value: z.string(),
          link: z.boolean(),
        }),
      )
      .describe('Fields that the watcher may not see are absent.'),
    organization: z
      .strictObject({
        managers: z.array(contactViewSchema),
        peers: z.array(contactViewSchema),
        reports: z.array(contactViewSchema),
      })
      .nullable()
      .describe('Null when policy takes the tab away.'),
    isContact: z.boolean(),
  }),
);
export type ContactCardView = Data<typeof contactCardViewSchema>;
