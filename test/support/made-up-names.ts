import { deploymentSnapshotSchema } from '../../electron/emulator/deployment/deployment-snapshot.js';
import { mapBySchema } from '../../electron/host/state/capsule/pseudonyms/map-by-schema.js';
import { allNumbersIn } from '../../electron/host/state/capsule/pseudonyms/number-map.js';
import {
  productWords,
  sentenceWords,
} from '../../electron/host/state/capsule/pseudonyms/product-words.js';
import { commandSchema } from '../../shared/contract/commands/command.js';
import type { TextKind } from '../../shared/contract/text-kinds.js';
import { organisationSchema } from '../../shared/organisation/organisation-schema.js';
import { nextEventOf, type Shown } from './shown.js';

const wordsIn = /[\p{L}\p{M}]+/gu;
const parts = (word: string): readonly string[] =>
  word.split(/(?<=[\p{Ll}\p{M}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);

/** Lines and words of iCalendar, and names of zones, which stay so that the times stay. */
const calendar = {
  lines:
    /^(?:BEGIN|END|VERSION|METHOD|DTSTART|DTEND|DTSTAMP|CREATED|DURATION|RRULE|SEQUENCE|STATUS|TRANSP|TZ\w+)\b.*$/gm,
  words:
    /\b(?:SUMMARY|DESCRIPTION|LOCATION|ORGANIZER|ATTENDEE|COMMENT|CATEGORIES|PRODID|CLASS|VALUE|TZID|PARTSTAT|ROLE|RSVP|ACCEPTED|NEEDS-ACTION|TRUE|REQ-PARTICIPANT)\b/g,
};

/** The parts of a capsule that reveal an organisation. */
function tellingOf(capsule: string): readonly unknown[] {
  const { organisation, state, withoutExchange } = JSON.parse(capsule);
  const commands = state.journal.acts.map(({ command }: { command: unknown }) => command);
  return [JSON.parse(organisation.text), state.deployment, commands, withoutExchange];
}

const schemas = [
  organisationSchema,
  deploymentSnapshotSchema,
  commandSchema.array(),
  organisationSchema.shape.signedIn,
];

/** Every text of a capsule but those of the program itself, and what it is. */
function ownTextsOf(capsule: string): readonly (readonly [kind: TextKind | null, text: string])[] {
  const texts: (readonly [kind: TextKind | null, text: string])[] = [];
  tellingOf(capsule).forEach((part, index) => {
    const schema = schemas[index];
    if (!schema) return;
    mapBySchema(schema, part, (text, kind) => {
      const own = withoutMarks(text).replace(calendar.lines, '').replace(calendar.words, '');
      texts.push([kind, own]);
      return text;
    });
  });
  return texts;
}

/** A text without the marks of XML and the bytes of a `.reg` file. */
const withoutMarks = (text: string): string =>
  text.replace(/<!--.*?-->|<\/?\w[^>]*>/gs, ' ').replace(/\bhex(?:\(\w\))?:[\da-f,]*/g, ' ');

const ownWordsOf = (text: string): readonly string[] =>
  [...text.matchAll(wordsIn)]
    .filter(([word]) => !productWords.has(word.toLowerCase()))
    .flatMap(([word]) => [word, ...parts(word)])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3 && !productWords.has(word));

/** Moments in milliseconds, of which some ids are made. */
const momentsIn = /^\d{10,}[- ]\d{10,}/;

/** Words and whole texts by which the organisation of a capsule, or what happens in it, could be known again. */
export function originalsIn(capsule: string): { words: Set<string>; texts: Set<string> } {
  const words = new Set<string>();
  const texts = new Set<string>();
  for (const [kind, text] of ownTextsOf(capsule)) {
    const own = kind === 'sentence' ? [] : ownWordsOf(text);
    for (const word of own) words.add(word);
    const isNumber = /^[\d/ ().+-]{5,}$/.test(text) && !momentsIn.test(text);
    if (own.length > 0 || isNumber) texts.add(text.toLowerCase());
  }
  return { words, texts };
}

/** Whether a text has another in it that is no part of a longer word. */
function hasWords(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const around = [text.charAt(at - 1), text.charAt(at + part.length)];
    if (!around.some((letter) => /[\p{L}\p{M}\p{N}]/u.test(letter))) return true;
  }
  return false;
}

/** What of the original a capsule with made-up names still says, in any place and any case. */
export function leftOf(original: string, capsule: string): readonly string[] {
  const { words, texts } = originalsIn(original);
  const own = ownTextsOf(capsule);
  const seen = new Set(
    own.flatMap(([kind, text]) =>
      ownWordsOf(text).filter((word) => kind !== 'sentence' || !sentenceWords.has(word)),
    ),
  );
  const whole = (of: typeof own): string => of.map(([, text]) => text.toLowerCase()).join('\n');
  const [all, withoutSentences] = [whole(own), whole(own.filter(([kind]) => kind !== 'sentence'))];
  return [
    ...[...words].filter((word) => seen.has(word)),
    // A word that sentences have as well, such as the name of a policy, tells nothing in them.
    ...[...texts].filter(
      (text) => text.length > 3 && hasWords(sentenceWords.has(text) ? withoutSentences : all, text),
    ),
  ];
}

/** Which word stands for which, and which text of numbers, by comparing two capsules place by place. */
class Exchange {
  readonly words = new Map<string, string>();
  readonly texts = new Map<string, string>();

  constructor(original: string, capsule: string) {
    this.#learn(tellingOf(original), tellingOf(capsule));
  }

  #learn(before: unknown, after: unknown): void {
    if (before === after) return;
    if (typeof before === 'string' && typeof after === 'string') {
      const unfolded = withoutMarks(before).replace(/\r?\n[ \t]/g, '');
      const [old, made] = [unfolded, withoutMarks(after)].map((text) => text.match(wordsIn) ?? []);
      if (old?.length !== made?.length) return;
      old?.forEach((word, index) => {
        this.#note(word, made?.[index] ?? '');
        const [some, others] = [parts(word), parts(made?.[index] ?? '')];
        if (some.length === others.length)
          some.forEach((part, place) => {
            this.#note(part, others[place] ?? '');
          });
      });
      if (old?.length === 0 || before.length < 8) this.texts.set(before, after);
      return;
    }
    if (typeof before !== 'object' || typeof after !== 'object' || !before || !after) return;
    const entries = Object.entries(before);
    const keys = Object.keys(after);
    for (const [index, [key, value]] of entries.entries()) {
      const other = key in after ? key : keys.length === entries.length ? (keys[index] ?? '') : '';
      if (other !== '' && other !== key) this.#learn(key, other);
      this.#learn(value, (after as Record<string, unknown>)[other]);
    }
  }

  /** A word may stay in one place, as a word of the product, and not in another, as a name. */
  #note(word: string, made: string): void {
    if (word !== made) this.words.set(word.toLowerCase(), made.toLowerCase());
  }

  /** The text with all words exchanged that are of the original. Words that were made up are none of them. */
  text(text: string): string {
    const known = this.texts.get(text) ?? text;
    return known
      .replace(/[\da-f]{64}/g, '#')
      .replace(allNumbersIn, (number) =>
        /^\d{4}-/.test(number) ? number : number.replace(/\d+/g, '#'),
      )
      .replace(wordsIn, (word) => {
        const folded = word.toLowerCase();
        return this.words.get(folded) ?? folded;
      });
  }
}

/** What is shown, in the words of the capsule, whatever the order of lists that are sorted by name. */
function inWordsOf(exchange: Exchange, value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(exchange.text(value));
  if (Array.isArray(value)) return `[${value.map((each) => inWordsOf(exchange, each)).sort()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(exchange.text(key))}:${inWordsOf(exchange, member)}`,
  );
  return `{${members.sort()}}`;
}

/** The views, the log and the next event, so that those of an original and of its made-up copy can be compared. */
export function comparable(original: string, capsule: string, shown: Shown): readonly string[] {
  const exchange = new Exchange(original, capsule);
  const { host: _, organisation, ...rest } = shown.stage;
  const stage = { ...rest, organisation: { ...organisation, fileName: '' } };
  return [
    ...Object.entries(stage)
      .filter(([key]) => !key.startsWith('log/'))
      .map(([key, view]) => inWordsOf(exchange, { [key]: view })),
    ...Object.entries(shown.clients).flatMap(([sip, views]) =>
      Object.entries(views).map(([key, view]) => inWordsOf(exchange, { [`${sip} ${key}`]: view })),
    ),
    ...shown.log.map(({ text, kind, ...entry }) =>
      inWordsOf(exchange, { ...entry, kind, text: untold.has(kind) ? '' : text }),
    ),
    JSON.stringify(nextEventOf(shown)?.at),
  ].sort();
}

/** Entries whose text is cut off by its length, or says in such a capsule that something was left out. */
const untold: ReadonlySet<string> = new Set([
  'command.shell.run',
  'request.refused',
  'picture.refused',
  'custom-states.refused',
]);
