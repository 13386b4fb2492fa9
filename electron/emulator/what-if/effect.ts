import type { EffectGroup } from '../../../shared/contract/views/effect-groups.js';
import type { Effective } from '../../../shared/lync/effective.js';
import type { RuleId } from '../../../shared/reference/rules.js';
import type { ClientLook } from './client-look.js';
import type { PhotoChanges } from './photo-changes.js';

/** Why one side is as it is. */
export interface Reason {
  readonly rule: RuleId;
  /** One sentence for the operator. */
  readonly text: string;
}

/** What the client of a person is like on one side of the plan. */
export interface Side {
  readonly text: string;
  readonly why: Reason | null;
}

/** What a plan does to one person. */
export interface Change {
  readonly before: Side;
  readonly after: Side;
  /** How many people, pictures or the like: see the effect's `counts`. */
  readonly amount?: number;
}

/** When a change reaches the person. */
export const effectTimes = {
  'next-sign-in': 'at their next sign-in',
  'sign-in-of-either': 'at the next sign-ins of the people concerned',
  'at-once': 'at once, on the server',
} as const;
type EffectTime = keyof typeof effectTimes;

interface EffectFacts {
  /** For `--fail-on`, the API and addresses of pages: `loses-photos`. */
  readonly id: string;
  /** Something is gone, something is new, something is otherwise, or nothing shows it. */
  readonly group: EffectGroup;
  /** As a heading: `Pictures in their own list`. */
  readonly title: string;
  /** After a number of people and `would`: `lose pictures in their own list`. */
  readonly sentence: string;
  readonly takesEffect: EffectTime;
  /** What is to be said below the title; what most people had and will have when left out. */
  readonly note?: string;
  /** The heading over the amounts: `No longer seen by`; absent where there is nothing to count. */
  readonly counts?: string;
  /** All amounts together, in words. */
  readonly inAll?: (sum: number) => string;
  /** It cannot be said what the client will show; `sentence` says so. */
  readonly unknown?: true;
}

/** Before and after of a client: the same for all people of one class, and asked for once for each. */
export interface ComparedClients {
  readonly before: ClientLook;
  readonly after: ClientLook;
}

/** Something that a plan can do to a person, and how it is told from the two clients or from the pictures. */
export type EffectDefinition = EffectFacts &
  (
    | {
        readonly of: 'client';
        readonly change: (compared: ComparedClients) => Change | null;
      }
    | {
        readonly of: 'photos';
        readonly change: (photos: PhotoChanges, compared: ComparedClients) => Change | null;
      }
  );

export const defineEffect = (definition: EffectDefinition): EffectDefinition => definition;

export const reasonOf = ({ rule, reason }: Effective<unknown>): Reason => ({ rule, text: reason });

/** Something that a client offers; by a key in what is compared. */
export interface Offer {
  readonly label: string;
  readonly why: Reason | null;
}

export const notThere = (setting: Effective<unknown> | null): Side => ({
  text: 'not there',
  why: setting && reasonOf(setting),
});

interface OffersFacts extends Pick<EffectFacts, 'title' | 'takesEffect'> {
  /** `loses-` and `gains-` come before it. */
  readonly id: string;
  /** After `lose` and `gain`: `the page My Picture`. */
  readonly what: string;
  /** Null where there is nothing to compare: the other client's offers are no loss and no gain then. */
  readonly offers: (look: ClientLook) => ReadonlyMap<string, Offer> | null;
  /** What the client says of something that the other one offers; `not there` where it says nothing. */
  readonly missing: (look: ClientLook, key: string) => Side;
}

/** Two effects: what one client offered and the other does not is lost, the other way round gained. */
export function loseAndGain(facts: OffersFacts): readonly EffectDefinition[] {
  const { id, title, takesEffect, what } = facts;
  const common = { title, takesEffect, of: 'client' } as const;
  return [
    defineEffect({
      ...common,
      id: `loses-${id}`,
      group: 'lose',
      sentence: `lose ${what}`,
      change: ({ before, after }: ComparedClients) => {
        const gone = offersOnlyIn(before, after, facts);
        return gone && { before: gone.there, after: gone.missing };
      },
    }),
    defineEffect({
      ...common,
      id: `gains-${id}`,
      group: 'gain',
      sentence: `gain ${what}`,
      change: ({ before, after }: ComparedClients) => {
        const come = offersOnlyIn(after, before, facts);
        return come && { before: come.missing, after: come.there };
      },
    }),
  ];
}

function offersOnlyIn(
  one: ClientLook,
  other: ClientLook,
  { offers, missing }: OffersFacts,
): { readonly there: Side; readonly missing: Side } | null {
  const [there, elsewhere] = [offers(one), offers(other)];
  if (there === null || elsewhere === null) return null;
  const only = [...there].filter(([key]) => !elsewhere.has(key));
  const [first] = only;
  if (first === undefined) return null;
  const [key, offer] = first;
  return {
    there: { text: only.map(([, { label }]) => label).join(', '), why: offer.why },
    missing: missing(other, key),
  };
}

/** A change of one value that a client goes by; `null` while it is the same. */
export function valueChange<T>(
  { before, after }: { readonly before: Effective<T>; readonly after: Effective<T> },
  text: (value: T) => string,
): Change | null {
  const [was, will] = [text(before.value), text(after.value)];
  if (was === will) return null;
  return {
    before: { text: was, why: reasonOf(before) },
    after: { text: will, why: reasonOf(after) },
  };
}
