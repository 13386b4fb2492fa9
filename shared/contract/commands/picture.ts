import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { copyIdSchema, copySides } from '../views/copy.js';
import { defineCommand, hostQuery } from './define-command.js';

const length = z.int().min(120).max(4000);

/** How a window stands, of which a picture is made; what is left out is as it is in a client that was just opened. */
export const pictureLookSchema = lateObject(() => ({
  width: length.optional().describe('Of the client window, in CSS pixels; 340.'),
  height: length.optional().describe('Of the client window, in CSS pixels; 560.'),
  titleBar: z.boolean().optional().describe('Whether it has the frame of a window; true.'),
  pane: z.enum(['contacts', 'feeds', 'conversations', 'phone']).optional(),
  search: z.string().max(200).optional().describe('The text in the search box.'),
  dialog: z.enum(['options', 'about', 'configuration']).optional(),
  page: textOf('program', z.string().max(100))
    .optional()
    .describe('Title or id of the page of Options; the first one.'),
  card: personSchema.optional().describe('The person whose contact card is open.'),
  conversation: personSchema.optional().describe('Id of the conversation that is open.'),
  top: z.number().min(0).optional().describe('How far the list is scrolled, in CSS pixels.'),
  listHeight: z.number().min(0).max(4000).optional().describe('How much of the list is in sight.'),
}));

export type PictureLook = z.infer<typeof pictureLookSchema>;

const portraitSchema = lateObject(() => ({ id: z.string(), source: z.string() }));

/** Pictures of clients. They only look: nothing is signed in, opened or scrolled for them. */
export const pictureCommands = [
  defineCommand({
    name: 'picture.take',
    ...hostQuery,
    inTurn: true,
    summary:
      'Draws the client of a person as it stands, as inert markup with styles and portraits that needs nothing else, and tells in words what it shows.',
    input: () => ({
      sip: personSchema,
      look: pictureLookSchema.optional(),
      of: lateObject(() => ({ copy: copyIdSchema, side: z.enum(copySides) }))
        .optional()
        .describe('A side of an open copy; the client on show unless given.'),
      key: z
        .string()
        .regex(/^[a-z0-9-]{1,40}$/)
        .optional()
        .describe('Tells names in the markup apart from those of other pictures on one page; 1.'),
    }),
    result: () =>
      lateObject(() => ({
        markup: z.string(),
        styles: z.string(),
        portraits: z
          .array(portraitSchema)
          .describe('What the markup refers to by `#id`, as `data:` addresses.'),
        text: z.string().describe('What the picture shows, for who does not see it.'),
        notes: z.array(z.string()).describe('What is not in sight.'),
        width: z.number().describe('In CSS pixels, as is the height.'),
        height: z.number(),
      })),
  }),
] as const;
