import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import {
  type Data,
  effectiveBoolean,
  effectiveNumber,
  effectiveText,
  ruleIdSchema,
  view,
} from './data.js';

const controlCommon = {
  id: z.string().describe('Stable name, also the key in `client.apply-options`.'),
  label: z.string(),
  acts: z
    .boolean()
    .describe(
      'False for a setting that is kept but changes nothing in this emulator; the dialog says so.',
    ),
  rule: ruleIdSchema.describe(
    'How it is known that the 2010 dialog has this control, under this label.',
  ),
  indent: z.boolean(),
};

const optionsControlSchema = z
  .discriminatedUnion('kind', [
    lateObject(() => ({ kind: z.literal('check'), ...controlCommon, setting: effectiveBoolean })),
    lateObject(() => ({
      kind: z.enum(['radio', 'select']),
      ...controlCommon,
      choices: z.array(z.strictObject({ value: z.string(), label: z.string() })),
      setting: effectiveText,
    })),
    lateObject(() => ({
      kind: z.literal('spinner'),
      ...controlCommon,
      minimum: z.number(),
      maximum: z.number(),
      unit: z.string(),
      setting: effectiveNumber,
    })),
    lateObject(() => ({
      kind: z.literal('text'),
      ...controlCommon,
      maximumLength: z.int(),
      setting: effectiveText,
    })),
    lateObject(() => ({ kind: z.literal('static'), ...controlCommon, text: z.string() })),
    lateObject(() => ({ kind: z.literal('button'), ...controlCommon, enabled: z.boolean() })),
  ])
  .meta({ id: 'OptionsControl', description: 'A control of the Options dialog.' });
export type OptionsControl = Data<typeof optionsControlSchema>;

const optionsSectionSchema = view(
  'OptionsSection',
  'A section of a page of the Options dialog.',
  () => ({
    title: z.string(),
    controls: z.array(optionsControlSchema),
  }),
);
export type OptionsSection = Data<typeof optionsSectionSchema>;

const pictureSources = ['web', 'corporate', 'none'] as const;

const picturePageSchema = view('PicturePage', 'The My Picture page in full.', () => ({
  choices: z.array(
    z.strictObject({ source: z.enum(pictureSources), label: z.string(), chosen: z.boolean() }),
  ),
  policy: effectiveText,
  webUrl: z.string().describe('Kept while policy hides the choice.'),
  connected: z.boolean(),
  maximumKilobytes: effectiveNumber,
  editLink: effectiveBoolean.describe(
    'Whether a link leads to the page where the corporate picture is changed.',
  ),
  previews: z
    .record(z.enum(pictureSources), z.string().nullable())
    .describe('What each source would show.'),
}));
export type PicturePage = Data<typeof picturePageSchema>;

const optionsPageSchema = view('OptionsPage', 'A page of the Options dialog.', () => ({
  id: z.string(),
  title: z.string(),
  sections: z.array(optionsSectionSchema),
  picture: picturePageSchema.nullable(),
}));
export type OptionsPage = Data<typeof optionsPageSchema>;

export const optionsViewSchema = view('OptionsView', 'The Options dialog.', () => ({
  pages: z.array(optionsPageSchema),
  absent: z
    .array(z.strictObject({ label: z.string(), page: z.string(), why: effectiveText }))
    .describe('Pages and controls that a policy took away, for the operator’s "why?".'),
}));
export type OptionsView = Data<typeof optionsViewSchema>;
