import * as z from '../../../shared/schema/late-zod.js';

/**
 * What fires first when several things are due at one instant. Within a band the order is that of
 * scheduling.
 */
export type Band = 'operator-edit' | 'poll' | 'publication' | 'other';

/** Something due on the clock, as plain data, so that it is part of a snapshot. What is done then stands elsewhere. */
export interface Timer {
  readonly kind: string;
}

/** How a timer is told about and put in order. */
export interface TimerLook {
  /** What the stage shows as the next event, such as `Calendar poll`. */
  readonly label: string;
  /** `other` unless given. */
  readonly band?: Band;
  /** The PC this timer runs on, by the SIP address of its user; it fires nothing while asleep. */
  readonly owner?: string;
  /** SIP address of the person concerned, where that is not the owner of a PC. */
  readonly sip?: string;
}

/** One kind of timer. */
export interface TimerKind<T extends Timer> {
  readonly schema: z.ZodType<T>;
  /** Names a timer among those of its kind: a second one of the same key takes the place of the first. */
  key(timer: T): string;
  look(timer: T): TimerLook;
}

/** All kinds that a clock knows, by name; one that is missing does not compile. */
export type TimerKinds<T extends Timer> = {
  readonly [Kind in T['kind']]: TimerKind<Extract<T, { readonly kind: Kind }>>;
};

/** The timers of a kind. */
export type TimerOf<K> = K extends TimerKind<infer T> ? T : never;

/** @param fields what a timer of this kind says beside its kind: plain data */
export function defineTimer<Kind extends string, Fields extends z.ZodRawShape>(
  kind: Kind,
  fields: Fields,
  { key, look }: Omit<TimerKind<TimerData<Kind, Fields>>, 'schema'>,
): TimerKind<TimerData<Kind, Fields>> {
  const schema = z.strictObject({ kind: z.literal(kind), ...fields }).readonly();
  // The compiler does not see through the spread of fields that are not known yet.
  return { schema: schema as unknown as z.ZodType<TimerData<Kind, Fields>>, key, look };
}

type TimerData<Kind extends string, Fields extends z.ZodRawShape> = {
  readonly kind: Kind;
} & Readonly<z.output<z.ZodObject<Fields>>>;
