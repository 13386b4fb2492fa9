import { z } from 'zod';
import { localMomentSchema } from '../../contract/commands/local-moment.js';
import { faultKinds, faultTargets } from '../../lync/exchange-faults.js';
import { entryShape, mailboxSettings } from '../mailbox-schema.js';
import { fileSchema, lineSchema, personSchema } from '../vocabulary.js';

const who = personSchema;

/** What the operator does in mailboxes, and to the servers that hold them. */
export const mailboxActs = {
  meeting: z
    .strictObject({ who, ...entryShape })
    .meta({ description: 'Puts an entry into a calendar.' }),
  'change-meeting': z
    .strictObject({
      who,
      subject: lineSchema,
      'new-subject': lineSchema.optional(),
      start: localMomentSchema.optional(),
      end: localMomentSchema.optional(),
      location: lineSchema.optional(),
      busy: entryShape.busy,
      meeting: z.boolean().optional(),
    })
    .meta({ description: 'Changes the entry of that subject.' }),
  'delete-meeting': z
    .strictObject({ who, subject: lineSchema })
    .meta({ description: 'Takes the entry of that subject out of the calendar.' }),
  calendar: z
    .strictObject({ who, file: fileSchema })
    .meta({ description: 'Imports an iCalendar file.' }),
  mailbox: z.strictObject({ who, ...mailboxSettings }),
  fault: z
    .strictObject({
      target: z.enum(faultTargets),
      kind: z.enum(faultKinds),
      who: personSchema.optional(),
      times: z.int().min(1).max(100_000).optional(),
      until: localMomentSchema.optional(),
    })
    .meta({ description: 'Something goes wrong with Exchange.' }),
  'clear-faults': z.literal(true),
} as const;
