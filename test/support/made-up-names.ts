import { enumeratedMembers } from '../../electron/host/state/capsule/pseudonyms/enumerated.js';
import { allNumbersIn } from '../../electron/host/state/capsule/pseudonyms/number-map.js';
import { productWords } from '../../electron/host/state/capsule/pseudonyms/product-words.js';
import { nextEventOf, type Shown } from './shown.js';

const wordsIn = /[\p{L}\p{M}]+/gu;
const parts = (word: string): readonly string[] =>
  word.split(/(?<=[\p{Ll}\p{M}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);

/** What a capsule with made-up names may still say, beside the words of the product. */
const allowed = {
  /** Members that hold times, zones and names of schemas, and the kinds of log entries. */
  members: new Set([
    '$schema',
    'timeZone',
    'start',
    'end',
    'time',
    'until',
    'duration',
    'within',
    'kind',
  ]),
  /** Members that have a choice of a few values, which are words of the contract. */
  choices: enumeratedMembers(),
  /** Lines and words of iCalendar, and names of zones, which stay so that the times stay. */
  calendar:
    /^(?:BEGIN|END|VERSION|METHOD|DTSTART|DTEND|DTSTAMP|CREATED|DURATION|RRULE|SEQUENCE|STATUS|TRANSP|TZ\w+)\b.*$/gm,
  calendarWords:
    /\b(?:SUMMARY|DESCRIPTION|LOCATION|ORGANIZER|ATTENDEE|COMMENT|CATEGORIES|PRODID|CLASS|VALUE|TZID|PARTSTAT|ROLE|RSVP|ACCEPTED|NEEDS-ACTION|TRUE|REQ-PARTICIPANT)\b/g,
};

/** Every text of data, with the member it stands in. */
function* textsOf(value: unknown, member = ''): Iterable<readonly [member: string, text: string]> {
  if (typeof value === 'string') yield [member, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    const isCommandName =
      key === 'name' && typeof each === 'string' && /^[a-z-]+\.[a-z-]+$/.test(each);
    if (!Array.isArray(value) && /[@\\:/ .]/.test(key)) yield ['', key];
    if (!isCommandName) yield* textsOf(each, Array.isArray(value) ? member : key);
  }
}

/** The parts of a capsule that reveal an organisation. */
function tellingOf(capsule: string): unknown {
  const { organisation, beginning, journal, withoutExchange } = JSON.parse(capsule);
  return [JSON.parse(organisation.text), beginning, journal, withoutExchange];
}

/** The texts of a capsule without what it may still say. */
function* ownTextsOf(capsule: string): Iterable<string> {
  for (const [member, text] of textsOf(tellingOf(capsule)))
    if (!allowed.members.has(member) && allowed.choices.get(member)?.has(text) !== true)
      yield withoutMarks(text).replace(allowed.calendar, '').replace(allowed.calendarWords, '');
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

/** Words and whole texts by which the organisation of a capsule, or what happens in it, could be known again. */
export function originalsIn(capsule: string): { words: Set<string>; texts: Set<string> } {
  const words = new Set<string>();
  const texts = new Set<string>();
  for (const text of ownTextsOf(capsule)) {
    const own = ownWordsOf(text);
    for (const word of own) words.add(word);
    if (own.length > 0 || /^[\d/ ().+-]{5,}$/.test(text)) texts.add(text.toLowerCase());
  }
  return { words, texts };
}

/** What of the original a capsule with made-up names still says, in any place and any case. */
export function leftOf(original: string, capsule: string): readonly string[] {
  const { words, texts } = originalsIn(original);
  const own = [...ownTextsOf(capsule)];
  const seen = new Set(own.flatMap(ownWordsOf));
  const whole = own.join('\n').toLowerCase();
  return [
    ...[...words].filter((word) => seen.has(word)),
    ...[...texts].filter((text) => text.length > 3 && whole.includes(text)),
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
