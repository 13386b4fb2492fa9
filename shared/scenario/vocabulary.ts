import { z } from 'zod';

/** A person of the organisation: the SIP address, or the part before the @ where only one person has it. */
export const personSchema = z
  .string()
  .min(1)
  .max(320)
  .meta({ description: 'A SIP address, or the part before the @ where only one person has it.' });

/** One or several people. */
export const peopleSchema = z
  .union([personSchema, z.array(personSchema).min(1).max(50)], 'a person or a list of people')
  .meta({ description: 'A person, or several.' });

/** A file in the folder of the scenario or below it. Whatever leads out of that folder is refused when it is read. */
export const fileSchema = z
  .string()
  .max(260)
  .regex(
    /^\.\/[^\\:*?"<>|]+$/,
    'a file of the scenario’s folder such as ./alice.ics, with forward slashes',
  )
  .meta({ description: 'A file beside the scenario, such as ./alice.ics.' });

/** Longest text of a shell step, in characters. */
const longestScript = 100_000;

export const scriptSchema = z
  .string()
  .min(1)
  .max(longestScript)
  .meta({ description: 'Text for the management shell, one or more lines.' });

export const lineSchema = z.string().max(255);

/** What a step did not do, written where a value is expected. */
export const noneSchema = z.literal('none');
