import type {
  EntriesOf,
  PatternOf,
  TopicDefinition,
} from '../../../shared/contract/define-topic.js';
import { type PlaceIn, partsOf, type ViewAt } from '../../../shared/contract/key-pattern.js';
import type { TopicSource } from './topic.js';

/** Reads the entries of one pattern with a place: which ids there are, and the entry of each. */
interface FamilyReader<View> {
  ids(): Iterable<string>;
  /** `null` when there is none. */
  read(id: string): View | null;
}

/**
 * How each entry of a topic is read, by the pattern of its key; `null` while there is none. A reader that is missing
 * does not compile.
 */
export type EntryReaders<T extends TopicDefinition, Left extends PatternOf<T> = never> = {
  readonly [Pattern in Exclude<PatternOf<T>, Left>]: [PlaceIn<Pattern>] extends [never]
    ? () => ViewAt<EntriesOf<T>, Pattern> | null
    : FamilyReader<ViewAt<EntriesOf<T>, Pattern>>;
};

type AnyReader = (() => object | null) | FamilyReader<object>;

/**
 * A source from one reader for each entry. Its keys are those without a place, then the others, each in the order of
 * the readers.
 * @param readers of all entries but `Left`, which are never there
 */
export function topicSource<T extends TopicDefinition, Left extends PatternOf<T> = never>(
  readers: EntryReaders<T, Left>,
): TopicSource<EntriesOf<T>> {
  const single = new Map<string, () => object | null>();
  const families: { before: string; after: string; reader: FamilyReader<object> }[] = [];
  for (const [pattern, reader] of Object.entries(readers) as [string, AnyReader][]) {
    const [before, after] = partsOf(pattern);
    if (typeof reader === 'function') single.set(pattern, reader);
    else families.push({ before, after, reader });
  }
  const read = (key: string): object | null => {
    const known = single.get(key);
    if (known) return known();
    const family = families.find(
      ({ before, after }) => key.startsWith(before) && key.endsWith(after),
    );
    if (!family) return null;
    const { before, after, reader } = family;
    return reader.read(key.slice(before.length, key.length - after.length));
  };
  // Each reader has the type of its entry; once looked up by text, the compiler cannot follow.
  return {
    *keys() {
      yield* single.keys();
      for (const { before, after, reader } of families)
        for (const id of reader.ids()) yield `${before}${id}${after}`;
    },
    read,
  } as TopicSource<EntriesOf<T>>;
}
