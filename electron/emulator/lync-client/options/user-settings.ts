import { textOf } from '../../../../shared/contract/text-kinds.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { OptionFact } from './option.js';
import type { PolicySettings } from './policy-rule.js';

export const pictureSources = ['none', 'corporate', 'web'] as const;
export type PictureSource = (typeof pictureSources)[number];

export const isPictureSource = (text: string): text is PictureSource =>
  pictureSources.some((source) => source === text);

/**
 * What one user chose in Options, as it is kept. Only choices are kept, not defaults, so that a
 * default may change. Stored values are checked again when read: one that no longer fits its
 * control counts as no choice.
 */
export const userSettingsSchema = lateObject(() => ({
  options: z.record(
    textOf('program', z.string().max(100)),
    z.union([z.boolean(), z.number(), z.string().max(2048)]),
  ),
  /** `source` is the choice as made, null before one was; a policy may let another picture stand in for it. */
  picture: z.strictObject({
    source: z.enum(pictureSources).nullable(),
    webUrl: z.string().max(2048),
  }),
}));
export type UserSettings = z.infer<typeof userSettingsSchema>;

/** A user who has chosen nothing. */
export function createUserSettings(): UserSettings {
  return { options: {}, picture: { source: null, webUrl: '' } };
}

/** Everything that decides the options of one signed-in user. */
export interface OptionsContext {
  readonly policy: PolicySettings;
  readonly user: UserSettings;
  /** Facts that are unknown are absent. */
  readonly facts: Readonly<Partial<Record<OptionFact, string>>>;
}
