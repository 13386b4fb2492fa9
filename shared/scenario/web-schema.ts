import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import { fileSchema } from './vocabulary.js';

/** Longest content that a scenario has within, in characters. */
const longestContent = 1_000_000;

const answerSchema = z
  .union(
    [
      fileSchema,
      lateObject(() => ({ text: z.string().max(longestContent) })),
      lateObject(() => ({ base64: z.base64().max(longestContent) })),
      lateObject(() => ({
        refused: z.string().min(1).max(2000).meta({ description: 'Why nothing comes from there.' }),
      })),
    ],
    'a file such as ./me.jpg, or an object with text, base64 or refused',
  )
  .meta({ description: 'What an address answers: a file, its content, or why it refuses.' });
export type WebAnswerForm = z.infer<typeof answerSchema>;

/** What answers in place of the web, by address. */
export const webSchema = z
  .record(
    z.string().max(2048),
    z.union(
      [answerSchema, z.array(answerSchema).min(1).max(1000)],
      'a file such as ./me.jpg, an object with text, base64 or refused, or a list of these',
    ),
  )
  .meta({
    description:
      'What answers in place of addresses of the web; of a list one after the other, and the last one stays. Nothing else is fetched.',
  });
