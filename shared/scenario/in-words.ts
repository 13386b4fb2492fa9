import { type Expectation, type ExpectedThing, thingsIn } from './expectations/expectations.js';

/** One thing that a step expects to be seen. */
export interface Expected {
  /** Where: `Client of Bob Barros, row of Alice Ahlberg`; empty where no client is meant. */
  readonly where: string;
  readonly things: readonly { readonly what: string; readonly value: string }[];
}

/** An expectation in words. `nameOf` gives the display name to a SIP address. */
export function inWords(expectation: Expectation, nameOf: (sip: string) => string): Expected {
  const { client, row, card } = expectation;
  const things = thingsIn(expectation);
  const places = [
    client === undefined ? '' : `Client of ${nameOf(client)}`,
    row === undefined ? '' : row === client ? 'own corner' : `row of ${nameOf(row)}`,
    card === undefined ? '' : `contact card of ${nameOf(card)}`,
    ...things.filter(({ value }) => isGroup(value)).map(labelOf),
  ];
  return {
    where: capitalised(places.filter((place) => place !== '').join(', ')),
    things: things
      .flatMap((thing) => partsOf(labelOf(thing), thing.value, thing.definition.partLabels))
      .map(({ label, value }) => ({
        what: capitalised(label),
        value: valueInWords(value, nameOf),
      })),
  };
}

const address = /[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A sentence with people by their names: each SIP address in it becomes what `nameOf` gives to it. */
export const withNames = (text: string, nameOf: (sip: string) => string): string =>
  text.replace(address, (sip) => nameOf(sip.toLowerCase()));

const labelOf = ({ key, definition }: ExpectedThing): string => definition.label ?? wordsOf(key);

/** What is seen; of an expectation with parts of its own, such as those of a message, each of them. */
const partsOf = (
  label: string,
  value: unknown,
  partLabels: Readonly<Record<string, string>> = {},
): readonly { readonly label: string; readonly value: unknown }[] =>
  isGroup(value)
    ? Object.entries(value).flatMap(([key, part]) =>
        partsOf(partLabels[key] ?? wordsOf(key), part, partLabels),
      )
    : [{ label, value }];

function valueInWords(value: unknown, nameOf: (sip: string) => string): string {
  if (Array.isArray(value))
    return (
      value.map((part) => (isGroup(part) ? JSON.stringify(part) : String(part))).join(', ') ||
      'none'
    );
  const text = String(value);
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? nameOf(text) : text;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsOf = (key: string): string => key.replaceAll('-', ' ');

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
