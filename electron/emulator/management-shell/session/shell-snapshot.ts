import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { valuesSnapshotSchema } from './value-snapshot.js';

/**
 * A session of the shell between two inputs. An input that waits for an answer stands in the midst of its statements,
 * which cannot be said as data: the session is then the one in which the input began, and making the shell again has
 * the input run up to its question once more.
 * @param servers what the servers were like when the input began
 */
export const shellSnapshotSchema = <S extends z.ZodType>(servers: S) =>
  z.strictObject({
    history: z.array(textOf('script', z.string())),
    held: z.strictObject({
      characters: z.number().nonnegative(),
      elements: z.number().nonnegative(),
    }),
    /** The greatest number that an object was given. */
    numbered: z.int().nonnegative(),
    /** In the order of the roots of the values. */
    variables: z.array(
      z.strictObject({
        name: z.string(),
        /** Whether it is an array that was not read since `+=` made it. */
        unread: z.boolean(),
      }),
    ),
    /** The names of the functions, in the order of the places of the values. */
    functions: z.array(z.string()),
    aliases: z.array(z.strictObject({ name: z.string(), command: textOf('program', z.string()) })),
    drives: z.array(textOf('program', z.string())),
    values: valuesSnapshotSchema,
    waiting: z
      .strictObject({
        servers,
        at: instantSchema,
        text: textOf('script', z.string()),
        width: z.number(),
        script: z
          .strictObject({ name: textOf('program', z.string()), arguments: z.array(z.string()) })
          .nullable(),
        /** What it was answered so far. */
        answers: z.array(z.string()),
      })
      .nullable(),
  });

type Snapshot = Data<ReturnType<typeof shellSnapshotSchema<z.ZodUnknown>>>;

/** An input that waits for an answer. */
export type WaitingInput<S> = Omit<NonNullable<Snapshot['waiting']>, 'servers'> & {
  readonly servers: S;
};
export type SessionSnapshot = Omit<Snapshot, 'waiting'>;
export type ShellSnapshot<S> = SessionSnapshot & { readonly waiting: WaitingInput<S> | null };

/** The servers as far as a session needs their past. */
export interface ServersPast<S> {
  snapshot(): S;
  /** Does work with the servers as they were then; nobody is told, and they are as before when it is done. */
  asOf(snapshot: S, work: () => void): void;
}
