import type { ClientEntries } from '../../../shared/contract/views/client.js';
import type { ContactCardView } from '../../../shared/contract/views/contact-card.js';
import type { Difference } from '../../../shared/contract/views/copy.js';
import type { Effective } from '../../../shared/lync/effective.js';

/** The entries of a client. */
export type ClientShown = Partial<ClientEntries>;

/** An entry of both sides; null where one has it not. */
export function both<Key extends keyof ClientEntries>(
  key: Key,
  before: ClientShown,
  after: ClientShown,
): { readonly was: ClientEntries[Key]; readonly will: ClientEntries[Key] } | null {
  const was: ClientEntries[Key] | undefined = before[key];
  const will: ClientEntries[Key] | undefined = after[key];
  return was === undefined || will === undefined ? null : { was, will };
}

/** A signed-in client and what else it shows when it is asked. */
export interface ComparedClient {
  readonly shown: ClientShown;
  /** The card of the person whom the comparison is about, if it is about one. */
  readonly card: ContactCardView | null;
}

export interface ComparedClients {
  readonly before: ComparedClient;
  readonly after: ComparedClient;
}

/** A part of a client that is compared. */
export interface Aspect {
  /** What is said when nothing of it differs; null says nothing. */
  readonly same: string | null;
  readonly find: (clients: ComparedClients) => readonly Difference[];
}

type Change = Difference['changes'][number];

/** One change, or none where both sides have the same words. */
export const change = (what: string | null, before: string, after: string): readonly Change[] =>
  before === after ? [] : [{ what, before, after }];

/** Why a value is as it is, without the value. */
export function whyOf(effective: Effective<unknown> | null | undefined): Difference['before'] {
  if (!effective) return null;
  const { policy, rule, reason } = effective;
  return { policy, rule, reason };
}

/** Both sides of a setting's reason. */
export const whyOfBoth = (
  before: Effective<unknown> | null | undefined,
  after: Effective<unknown> | null | undefined,
): Pick<Difference, 'before' | 'after'> => ({ before: whyOf(before), after: whyOf(after) });

const unexplained = { before: null, after: null };

/** A difference, or none where nothing changes. */
export function difference(
  facts: Omit<Difference, 'before' | 'after'> & Partial<Pick<Difference, 'before' | 'after'>>,
): readonly Difference[] {
  return facts.changes.length === 0 ? [] : [{ ...unexplained, ...facts }];
}

/** `3 rows`, `1 row`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const yesOrNo = (value: boolean, yes: string, no: string): string => (value ? yes : no);

export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);

/** A value as the dialogs say it. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null || value === '') return 'none';
  return String(value);
}
