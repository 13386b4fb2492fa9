import type { z } from 'zod';
import type { ShellResult } from '../../contract/commands/shell.js';
import type { EmulatorViews } from '../../contract/emulator-views.js';
import type { CommandError } from '../../contract/errors.js';
import type { Json } from '../../contract/frames.js';
import type { WhySubject } from '../../contract/views/why.js';
import type { Show } from '../show-schema.js';
import { type Comparison, same } from './compare.js';
import type { PersonReading } from './person-reading.js';

/** What the steps before an expectation left behind. */
export interface LastAnswers {
  /** Of the last shell step. */
  readonly shell: ShellResult | null;
  /** Of the last command of the step before. */
  readonly result: Json;
  /** Of the step directly before. */
  readonly refusal: CommandError | null;
}

interface Anywhere {
  readonly views: EmulatorViews;
  readonly answers: LastAnswers;
  readonly client: string | undefined;
}

interface InClient extends Anywhere {
  /** The SIP address of a person who is signed in. */
  readonly client: string;
}

interface OfPerson extends InClient {
  readonly person: PersonReading;
}

/** Where expectations look: anywhere, in the client they name, at the row or the card there, or at a card alone. */
export interface Places {
  readonly anywhere: Anywhere;
  readonly client: InClient;
  readonly person: OfPerson;
  readonly card: OfPerson;
}

/** The places that an expectation names; `null` for those it does not, and for those that are not there. */
export type NamedPlaces = { readonly [Of in keyof Places]: Places[Of] | null };

/** What is asked where something is not as expected: why a thing in the client is as it is, or who decided a setting. */
export type WhyQuestion = WhySubject | { readonly setting: string };

/** How an expectation is said in words. */
interface Words {
  /** What is seen; left out, the key. For one with parts, where they are seen. */
  readonly label?: string;
  /** The same of its parts, by their keys. */
  readonly partLabels?: Readonly<Record<string, string>>;
}

/** One thing that can be expected to be seen: what people write, how it is compared, said and shown. */
export interface ExpectationDefinition<Expected> extends Words {
  readonly of: keyof Places;
  readonly schema: z.ZodType<Expected>;
  /** What of it is not as expected now. Rejects with `CommandError` where a question is refused. */
  check(what: string, expected: unknown, places: NamedPlaces): Promise<Comparison>;
  /** What *Why?* answers of it; `part` names the part of a table. Left out: nothing beyond the log. */
  readonly asks?: (part: string) => WhyQuestion;
  /** What is to be on the stage when it is looked at. */
  show(expected: unknown, client: string | undefined): Show;
}

interface ExpectationFacts<Expected, Of extends keyof Places, Seen> extends Words {
  /** Where it is seen; an expectation that does not name that place is refused. */
  readonly of: Of;
  /** One sentence: what editors show for its key. */
  readonly summary: string;
  /** What people write. The names of people and servers in it are resolved by its schema. */
  readonly schema: z.ZodType<Expected>;
  /** What is there now. */
  read(place: Places[Of], expected: NoInfer<Expected>): Seen;
  /** What is not as expected; `what` is the key. Left out: both are the same as messages show them. */
  compare?(what: string, expected: NoInfer<Expected>, seen: Awaited<NoInfer<Seen>>): Comparison;
  readonly asks?: (part: string) => WhyQuestion;
  /** What it is about, on the stage. Left out: nothing beyond the row or the card it names. */
  show?(expected: NoInfer<Expected>, client: string | undefined): Show;
}

/** What `refine` takes for a form that expects nothing unless it has one of these keys. */
export const atLeastOne = (...keys: readonly string[]) =>
  [
    (form: object) => keys.some((key) => key in form),
    {
      message: `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}, without which nothing is expected`,
      when: ({ issues }: { readonly issues: readonly unknown[] }) => issues.length === 0,
    },
  ] as const;

/** Defines an expectation. */
export const defineExpectation = <Expected, const Of extends keyof Places, Seen>({
  summary,
  schema,
  read,
  compare = same,
  show,
  ...others
}: ExpectationFacts<Expected, Of, Seen>): ExpectationDefinition<Expected> => ({
  ...others,
  schema: schema.meta({ description: summary }),
  check: async (what, value, places) => {
    const place = places[others.of];
    if (place === null) return [];
    const expected = schema.parse(value);
    return compare(what, expected, await read(place, expected));
  },
  show: (value, client) => show?.(schema.parse(value), client) ?? {},
});
