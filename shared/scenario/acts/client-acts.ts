import { z } from 'zod';
import { displayChoiceSchema } from '../../contract/commands/client.js';
import { longestMessage } from '../../contract/commands/conversation.js';
import { customStatuses, manualStatuses } from '../../lync/presence.js';
import { noneSchema, peopleSchema, personSchema, relationshipSchema } from '../vocabulary.js';

const who = personSchema;

/** What people do at their own clients. */
export const clientActs = {
  'sign-in': peopleSchema,
  'sign-out': peopleSchema,
  'sign-out-and-in': peopleSchema,
  relationship: z
    .strictObject({
      who,
      contact: personSchema,
      is: z.union([noneSchema, relationshipSchema], 'a relationship, or none'),
    })
    .meta({ description: 'What a person lets a contact see.' }),
  status: z.strictObject({ who, status: z.enum([...manualStatuses, ...customStatuses]) }),
  'note-text': z.strictObject({ who, text: z.string().max(500) }),
  location: z.strictObject({ who, text: z.string().max(64) }),
  display: z
    .strictObject({ who, ...displayChoiceSchema.shape })
    .meta({ description: 'How a person lays out the contact list.' }),
  picture: z
    .strictObject({
      who,
      source: z.enum(['web', 'corporate', 'none']).optional(),
      url: z.string().max(2048).optional(),
    })
    .meta({
      description: 'Connects to the picture at a url of the scenario’s web, and chooses a source.',
    }),
  'option-values': z
    .strictObject({
      who,
      values: z.record(
        z.string().max(100),
        z.union([z.boolean(), z.number(), z.string().max(2048)]),
      ),
    })
    .meta({ description: 'OK in the Options dialog, by the names of the controls.' }),
  message: z
    .strictObject({ from: personSchema, to: personSchema, text: z.string().max(longestMessage) })
    .meta({ description: 'Opens a conversation if need be and sends a message in it.' }),
} as const;
