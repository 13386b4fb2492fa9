import ICAL from 'ical.js';
import { ExchangeError } from '../exchange-error.js';
import type { CalendarComponent, ContentLine } from './content-lines.js';

/** A property with its values as they are written; those of text without its backslashes. */
export interface Property {
  readonly name: string;
  readonly line: number;
  readonly parameter: (name: string) => string | null;
  readonly values: readonly string[];
}

/**
 * The library takes lines apart. What a value means is read here: files say DATE of what is a time, or nothing of what
 * is a date, and the library converts by what they say.
 */
const design: typeof ICAL.design.icalendar = {
  ...ICAL.design.icalendar,
  value: { text: ICAL.design.icalendar.value.text },
  property: {
    ...ICAL.design.icalendar.property,
    rrule: { defaultType: 'unknown' },
    exrule: { defaultType: 'unknown' },
  },
};

/** The first property of that name; `undefined` when there is none. @throws {ExchangeError} */
export function property(component: CalendarComponent, name: string): Property | undefined {
  const found = component.lines.find((line) => line.name === name);
  return found && readProperty(found);
}

/** All properties of that name. @throws {ExchangeError} */
export function properties(component: CalendarComponent, name: string): Property[] {
  return component.lines.filter((line) => line.name === name).map(readProperty);
}

/** The same without those that cannot be read: what is said of people is not worth an entry. */
export function readableProperties(component: CalendarComponent, name: string): Property[] {
  const found = component.lines.filter((line) => line.name === name && parsed(line) !== null);
  return found.map(readProperty);
}

export const hasProperty = ({ lines }: CalendarComponent, name: string): boolean =>
  lines.some((line) => line.name === name);

/** The text of the first property of that name; empty for one that is not there or cannot be read. */
export function textOf(component: CalendarComponent, name: string): string {
  const found = component.lines.find((line) => line.name === name);
  return (found && parsed(found)?.[3]) ?? '';
}

type JCalProperty = [string, Record<string, unknown>, string, ...string[]];

export function readProperty(content: ContentLine): Property {
  const [, parameters, , ...values] = parsed(content) ?? [];
  if (!parameters) {
    throw new ExchangeError(
      'malformed',
      `${content.name}, line ${content.line}, cannot be read. Correct the line, or export the entry again.`,
    );
  }
  return {
    name: content.name,
    line: content.line,
    values,
    parameter: (name) => {
      const value = parameters[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
  };
}

/** `null` for a line that the library refuses, whatever it throws. */
function parsed({ text }: ContentLine): JCalProperty | null {
  try {
    return ICAL.parse.property(text, design) as JCalProperty;
  } catch {
    return null;
  }
}
