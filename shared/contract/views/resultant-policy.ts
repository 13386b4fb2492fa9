import { settingsScopes } from '../../lync/effective.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';
import { type Data, instantSchema, ruleIdSchema, view } from './data.js';

/** Where a value of a policy or configuration comes from. */
export const settingOrigins = ['set', 'set-to-default', 'default', 'unset'] as const;
export type SettingOrigin = (typeof settingOrigins)[number];

const originSchema = z
  .enum(settingOrigins)
  .describe(
    '`set`: another value than a new object has. `set-to-default`: somebody set it, and it acts as if nobody had. `default`: what a new object has. `unset`: no value, so that the client’s own default or the user’s choice stands.',
  );

const overruledSchema = view(
  'OverruledSetting',
  'The value of a policy or configuration that lost.',
  () => ({
    identity: z.string(),
    scope: z.enum(settingsScopes),
    value: z.string(),
    origin: originSchema,
  }),
);

const resultantSettingSchema = view(
  'ResultantSetting',
  'One setting of what governs a person.',
  () => ({
    parameter: textOf('program', z.string()),
    value: z.string().describe('As the shell prints it; empty where there is none.'),
    origin: originSchema,
    acts: z
      .string()
      .describe(
        'The value that counts: where there is none, the client’s own default, empty where none is known.',
      ),
    effect: textOf('sentence', z.string().describe('What it does.')),
    where: textOf('sentence', z.string().describe('Where that is seen; empty where nobody says.')),
    rule: ruleIdSchema.nullable(),
    since: instantSchema.nullable().describe('When it last became another value; null if never.'),
    overruled: z
      .array(overruledSchema)
      .describe('The same setting in what lost, nearest first. It has no part in the value.'),
  }),
);
export type ResultantSetting = Data<typeof resultantSettingSchema>;

export const keptSettingSchema = view(
  'KeptSetting',
  'A property of a later version: kept, shown by Get-, and not acted on.',
  () => ({
    parameter: z.string(),
    value: z.string(),
    version: textOf('program', z.string().nullable()).describe(
      'The first version that has it; null where that is not known.',
    ),
  }),
);
export type KeptSetting = Data<typeof keptSettingSchema>;

const resultantRungSchema = view(
  'ResultantRung',
  'A scope that may hold a policy or configuration.',
  () => ({
    scope: z.enum(settingsScopes),
    identity: z.string().nullable(),
    wins: z.boolean(),
    reason: textOf('sentence', z.string()),
  }),
);

const resultantObjectSchema = view(
  'ResultantObject',
  'The one policy or configuration of its kind that governs a person.',
  () => ({
    cmdlet: textOf('program', z.string()).describe('The noun of its cmdlets: `CsClientPolicy`.'),
    noun: textOf('program', z.string()).describe('`client policy`.'),
    identity: z.string(),
    scope: z.enum(settingsScopes),
    reach: textOf('sentence', z.string()).describe('When it acts, and where.'),
    rule: ruleIdSchema.describe('How the winner is chosen.'),
    ladder: z.array(resultantRungSchema).describe('Nearest first; exactly one wins.'),
    settings: z.array(resultantSettingSchema).describe('In the order in which the shell prints.'),
    kept: z.array(keptSettingSchema),
  }),
);
export type ResultantObject = Data<typeof resultantObjectSchema>;

export const resultantPolicySchema = view(
  'ResultantPolicy',
  'What governs a person: each setting of each policy and configuration, the winner and what lost.',
  () => ({
    sip: z.string(),
    displayName: z.string(),
    department: z.string(),
    site: z.string().nullable(),
    pool: z.string().nullable(),
    signedIn: z.boolean(),
    cannotSignIn: textOf('sentence', z.string())
      .nullable()
      .describe('Why nobody can sign in as this person; null where one can.'),
    objects: z
      .array(resultantObjectSchema)
      .describe('None for people of a partner, whose own servers govern them.'),
  }),
);
export type ResultantPolicy = Data<typeof resultantPolicySchema>;
