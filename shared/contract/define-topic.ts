import type { z } from 'zod';
import type { KeyOf, PlaceIn } from './key-pattern.js';
import type { Data } from './views/data.js';

/**
 * A topic that renderers follow and programs read. Its addresses, keys, error texts, types and its part of the OpenAPI
 * document are derived from this.
 */
export interface TopicDefinition<
  Name extends string = string,
  Entries extends Readonly<Record<string, z.ZodType>> = Readonly<Record<string, z.ZodType>>,
> {
  /** `stage`, or with a place to fill in `client/{sip}`. */
  readonly name: Name;
  /** One sentence for the documentation of the API. */
  readonly summary: string;
  /** What fills each place of the name and of the keys. */
  readonly parameters: Readonly<Record<PlaceIn<Name | (keyof Entries & string)>, string>>;
  /** The schema of each entry by its key, which may have a place to fill in; a snapshot has them in this order. */
  readonly entries: Entries;
}

export const defineTopic = <
  const Name extends string,
  const Entries extends Readonly<Record<string, z.ZodType>>,
>(
  definition: TopicDefinition<Name, Entries>,
): TopicDefinition<Name, Entries> => definition;

/** The entries of a topic by key. */
export type EntriesOf<T extends TopicDefinition> = {
  readonly [Pattern in keyof T['entries'] & string as KeyOf<Pattern>]: Data<T['entries'][Pattern]>;
};

/** The keys of a topic as its definition writes them: `session`, `contact/{contact}`. */
export type PatternOf<T extends TopicDefinition> = keyof T['entries'] & string;
