import type { Expectation } from './expectation-schema.js';

/** One thing that a step expects to be seen. */
export interface Expected {
  /** Where: `Client of Bob Barros, row of Alice Ahlberg`; empty where no client is meant. */
  readonly where: string;
  readonly things: readonly { readonly what: string; readonly value: string }[];
}

/** An expectation in words. `nameOf` gives the display name to a SIP address. */
export function inWords(expectation: Expectation, nameOf: (sip: string) => string): Expected {
  const { client, row, card, ...rest } = expectation;
  const parts = Object.entries(rest);
  const places = [
    client === undefined ? '' : `Client of ${nameOf(client)}`,
    row === undefined ? '' : row === client ? 'own corner' : `row of ${nameOf(row)}`,
    card === undefined ? '' : `contact card of ${nameOf(card)}`,
    ...parts.filter(([, value]) => isGroup(value)).map(([key]) => labels[key] ?? wordsOf(key)),
  ];
  return {
    where: capitalised(places.filter((place) => place !== '').join(', ')),
    things: parts.flatMap(([key, value]) => thingsOf(key, value, nameOf)),
  };
}

function thingsOf(
  key: string,
  value: unknown,
  nameOf: (sip: string) => string,
): Expected['things'] {
  if (isGroup(value))
    return Object.entries(value).flatMap(([name, part]) => thingsOf(name, part, nameOf));
  const what = capitalised(labels[key] ?? wordsOf(key));
  if (Array.isArray(value)) {
    const parts = value.map((part) => (isGroup(part) ? JSON.stringify(part) : String(part)));
    return [{ what, value: parts.length === 0 ? 'none' : parts.join(', ') }];
  }
  const text = String(value);
  return [{ what, value: /^[^\s/@]+@[^\s/@]+$/.test(text) ? nameOf(text) : text }];
}

/** An expectation may have parts of its own, such as those of a message. */
const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const labels: Readonly<Record<string, string>> = {
  'picture-choices': 'Choices on My Picture',
  list: 'Contact list',
  photos: 'Photos in the window',
  error: 'Error',
  output: 'Output of the shell',
  result: 'answer',
  explain: 'why the filter does so',
  pending: 'after the next sign-in',
  url: 'Link',
};

const wordsOf = (key: string): string => key.replaceAll('-', ' ');

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
