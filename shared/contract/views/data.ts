import { settingsScopes, valueSources } from '../../lync/effective.js';
import type { Instant } from '../../lync/time.js';
import type { RuleId } from '../../reference/rules.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';

/** The type of what a schema describes: plain data, read-only at every depth. */
export type Data<S extends z.ZodType> = Frozen<z.output<S>>;

type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [K in keyof T]: Frozen<T[K]> };

/**
 * The schema of an object that the control API documents under a name of its own.
 * @param id name of the type in the OpenAPI document, unique
 */
export const view = <Shape extends z.ZodRawShape>(
  id: string,
  description: string,
  members: () => Shape,
) => lateObject(members).meta({ id, description });

/** The schema of {@link Instant}. */
export const instantSchema: z.ZodType<Instant> = z.int().meta({
  id: 'Instant',
  description: 'A moment of the virtual clock, in milliseconds since 1970-01-01T00:00:00Z.',
}) as unknown as z.ZodType<Instant>;

const decidingPolicySchema = view(
  'DecidingPolicy',
  'The policy, or the configuration, that decided a value.',
  () => ({
    identity: z
      .string()
      .describe('As the shell prints it: `Global`, `Site:Redmond`, `Tag:PhotosControl`.'),
    scope: z.enum(settingsScopes),
    parameter: textOf('program', z.string().describe('Parameter of the cmdlet that sets it.')),
    since: instantSchema.describe(
      'When the policy was last changed in this parameter; the start of the organisation if never.',
    ),
  }),
);

/** The schema of {@link RuleId}; the ids themselves are not listed, since they become more with each version. */
export const ruleIdSchema: z.ZodType<RuleId> = textOf(
  'program',
  z
    .string()
    .regex(/^[a-z-]+(\/[A-Za-z0-9-]+)+$/)
    .meta({
      id: 'RuleId',
      description:
        'Names what is known about the value, how surely, and from where: `lync-emulator rules <id>` prints it.',
      examples: ['photos/size-limit'],
    }),
) as unknown as z.ZodType<RuleId>;

/** Why something is as it is, without the value. */
export const whySchema = view('Why', 'Why a client is as it is.', () => ({
  policy: decidingPolicySchema.nullable(),
  rule: ruleIdSchema,
  reason: textOf('sentence', z.string().describe('One sentence for the operator.')),
}));

/** The schema of an `Effective` value: what is shown, and why it is so. */
export const effective = <S extends z.ZodType>(value: S) =>
  z.strictObject({
    value,
    source: z.enum(valueSources).describe('What had the last word on the value.'),
    policy: decidingPolicySchema.nullable(),
    locked: z
      .boolean()
      .describe('True when the user cannot change it because a policy decides it.'),
    rule: ruleIdSchema.describe('The rule of the emulated system that makes it so.'),
    reason: textOf('sentence', z.string().describe('One sentence for the operator.')),
  });

export const effectiveBoolean = effective(z.boolean()).meta({ id: 'EffectiveBoolean' });
export const effectiveNumber = effective(z.number()).meta({ id: 'EffectiveNumber' });
export const effectiveText = effective(z.string()).meta({ id: 'EffectiveText' });
