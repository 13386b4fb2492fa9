import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';

/**
 * What a command does to the emulator.
 *
 * - `query` only looks: it is in neither log nor journal, and is answered while time passes.
 * - `act` changes something: it is in the log and in the journal and, unless it was refused, a step that undo takes back.
 * - `pace` only changes how fast the clock goes: it is in log and journal, but undo passes over it.
 */
export type CommandKind = 'query' | 'act' | 'pace';

/**
 * By whom a command is given: the person at a client, where the client's own window offers it; the operator, who
 * arranges the world around the clients; or the operator to the host, about the emulator as a whole. What the host
 * carries out is in neither log nor journal, so that what is reopened, undone or reset has the log that it had.
 */
export type CommandOwner = 'user' | 'operator' | 'host';

/** Slow work outside the engine that the host does before the command's turn. */
export type Preparation =
  | 'web-picture'
  | 'custom-states'
  | 'organisation-file'
  | 'sample-organisation'
  | 'capsule-file'
  | 'import-piece'
  | 'import-join'
  | 'import-organisation'
  | 'story-file';

/** What the client of the person named by `sip` has to be. A signed-in client whose network is gone is not connected. */
export type ClientCondition = 'signed-in' | 'connected';

type Shape = z.core.$ZodLooseShape;
type Fields<S extends Shape> = z.infer<z.ZodObject<S, z.core.$strict>>;

/** All that is known of a command, but for how the engine or the host carries it out. */
export interface CommandDefinition<
  N extends string = string,
  K extends CommandKind = CommandKind,
  B extends CommandOwner = CommandOwner,
  S extends Shape = Shape,
  R extends z.ZodType = z.ZodType,
  P extends Preparation | null = Preparation | null,
  C extends ClientCondition | null = ClientCondition | null,
> {
  readonly name: N;
  readonly kind: K;
  readonly by: B;
  /** What it does, in one sentence with units and directions. */
  readonly summary: string;
  /** The command as it crosses a transport: its name and its input, and no other key. */
  readonly schema: z.ZodObject<{ name: z.ZodLiteral<N> } & S, z.core.$strict>;
  /** The input alone, without the name. */
  readonly input: z.ZodObject<S, z.core.$strict>;
  /** What it returns: {@link nothing} where it only does something. */
  readonly result: R;
  /** What is asked for, in one sentence for log and undo; a query, which is in neither, has none. */
  sentence?(input: Fields<S>): string;
  readonly prepare: P;
  /** `null` where the command asks nothing of a client. */
  readonly client: C;
  /** A query that is not answered while time passes, but in its turn: it takes a copy of all there is. */
  readonly inTurn: boolean;
}

/** The result of a command that only does something: `null`. */
export const nothing = z.null();

/** What kind of command, and by whom: the combinations that there are. */
export const userAct = { kind: 'act', by: 'user' } as const;
export const userQuery = { kind: 'query', by: 'user' } as const;
export const operatorAct = { kind: 'act', by: 'operator' } as const;
export const operatorQuery = { kind: 'query', by: 'operator' } as const;
export const operatorPace = { kind: 'pace', by: 'operator' } as const;
export const hostAct = { kind: 'act', by: 'host' } as const;
export const hostQuery = { kind: 'query', by: 'host' } as const;

interface Facts<
  N extends string,
  K extends CommandKind,
  B extends CommandOwner,
  S extends Shape,
  R extends z.ZodType,
  P extends Preparation | null,
  C extends ClientCondition | null,
> {
  readonly name: N;
  readonly kind: K;
  readonly by: B;
  readonly summary: string;
  /** Made with the first use, as is the result. */
  readonly input?: () => S;
  readonly result?: () => R;
  readonly prepare?: P;
  readonly client?: C;
  readonly inTurn?: true;
}

/** A query has no sentence, everything else has to have one. */
type Sentence<K extends CommandKind, S extends Shape> = K extends 'query'
  ? { readonly sentence?: never }
  : { readonly sentence: (input: Fields<S>) => string };

/** Defines a command. All that depends on which commands there are is derived from the definitions. */
export function defineCommand<
  const N extends `${string}.${string}`,
  const K extends CommandKind,
  const B extends CommandOwner,
  S extends Shape = Record<never, never>,
  R extends z.ZodType = z.ZodNull,
  const P extends Preparation | null = null,
  const C extends ClientCondition | null = null,
>(facts: Facts<N, K, B, S, R, P, C> & Sentence<K, S>): CommandDefinition<N, K, B, S, R, P, C> {
  const { name, kind, by, summary } = facts;
  // What is left out is what its type parameter says by default.
  const { input = () => ({}) as S } = facts;
  let result: R | null = null;
  const { prepare = null as P, client = null as C } = facts;
  return {
    name,
    kind,
    by,
    summary,
    schema: lateObject(() => ({ name: z.literal(name), ...input() })).meta({
      description: summary,
    }),
    input: lateObject(input),
    get result() {
      result ??= facts.result?.() ?? (nothing as z.ZodType as R);
      return result;
    },
    ...(facts.sentence && { sentence: facts.sentence }),
    prepare,
    client,
    inTurn: facts.inTurn ?? false,
  };
}
