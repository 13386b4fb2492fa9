import fc from 'fast-check';
import { z } from 'zod';
import { isSettable } from '../../electron/emulator/lync-client/options/option.js';
import { optionPages } from '../../electron/emulator/lync-client/options/option-pages.js';
import { type Command, commandSchema, isQuery } from '../../shared/contract/commands/command.js';
import { anyCalendarText } from './any-calendar-text.js';
import { anyRegistryText } from './any-registry-text.js';
import { anyShellText } from './any-shell-text.js';
import { type JsonSchema, shapeOf } from './json-schema.js';

const sip = fc.constantFrom('alice@contoso.com', 'bob@contoso.com', 'diego@contoso.com');

/** Moments at and beyond the ends of what calendars and clocks can hold, and plain ones. */
const moment = fc.constantFrom(
  '08:30',
  '0000-01-01T00:00',
  '0001-01-01T00:00:00',
  '1600-12-31T23:59:59',
  '1601-01-01T00:00',
  '1969-12-31T23:59:59',
  '2010-12-06T08:30',
  '2010-12-06T09:00:00',
  '9999-12-31T00:00',
  '9999-12-31T23:59:59',
);

const account = fc.constantFrom('S-1-5-20', 'NT AUTHORITY\\NetworkService');

/** What a value has to be so that a command gets further than "there is no such thing". */
const meant: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  sip,
  mailbox: sip,
  contact: sip,
  with: sip,
  conversation: sip,
  to: fc.constantFrom('group-1', 'other', '__proto__'),
  from: fc.constantFrom('group-1', 'other'),
  sender: sip,
  entry: fc.constantFrom('c1', 'c2', 'c3', 'c1#2010-12-06T08:00:00Z'),
  group: fc.constantFrom('group-1', 'other', 'frequent', '__proto__', 'constructor'),
  frontEnd: fc.constantFrom('fe1.contoso.com', 'fe2.contoso.com'),
  account,
  user: account,
  timeZone: fc.constantFrom('Europe/Berlin', 'UTC', 'Pacific/Apia', 'Nowhere/Land', '__proto__'),
  smtpAddress: fc.constantFrom(
    'alice@contoso.com',
    'a.ahlberg@contoso.com',
    'bob@mail.contoso.com',
  ),
  start: moment,
  end: moment,
  until: moment,
  time: moment,
  duration: fc.constantFrom('00:00:01', '00:30:00', '02:00:00'),
  within: fc.constantFrom('00:00:01', '00:30:00'),
};

/** Commands whose text is a language of its own. */
const texts: Partial<Readonly<Record<Command['name'], fc.Arbitrary<string>>>> = {
  'exchange.import-calendar': anyCalendarText,
  'front-end.import-registry': anyRegistryText,
  'shell.run': anyShellText,
};

/** Nothing that lets years pass, replaces all that there is, or asks the network. */
const leftOut =
  /^(clock\.(run-to|play)|organisation\.|capsule\.|recorder\.|emulator\.|client\.connect-)/;

/** Ids of all that can be set in the Options dialog. */
const optionIds = optionPages
  .flatMap(({ sections }) => sections.flatMap(({ options }) => options))
  .filter(isSettable)
  .map(({ id }) => id);

/** Characters that files, texts and keys go wrong at, a lone surrogate among them. */
const anyText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom('\u0000', '\ud800', '\u2028', '\r\n', '𝒳', 'é', '"') },
  ),
  maxLength: 30,
});

/** Any text, and one as long as it may be. */
function textOf({ minLength = 0, maxLength = 3000 }: JsonSchema): fc.Arbitrary<string> {
  const fitting = anyText.map((text) => text.padEnd(minLength, 'x').slice(0, maxLength));
  const longest = fc
    .constantFrom('x', '\u{1f600}')
    .map((unit) => unit.repeat(maxLength).slice(0, maxLength));
  return fc.oneof({ weight: 4, arbitrary: fitting }, { weight: 1, arbitrary: longest });
}

function arbitraryOf(asked: JsonSchema, name: string, root: JsonSchema): fc.Arbitrary<unknown> {
  const shape = shapeOf(asked, root);
  const known = meant[name];
  if (known && asked.type === 'string' && asked.const === undefined) return known;
  switch (shape.kind) {
    case 'values':
      return fc.constantFrom(...shape.values);
    case 'choice':
      return fc.oneof(...shape.schemas.map((choice) => arbitraryOf(choice, name, root)));
    case 'string': {
      const { pattern } = shape.schema;
      return pattern ? fc.stringMatching(new RegExp(pattern)) : textOf(shape.schema);
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
    case 'number': {
      const { minimum = -1_000_000, maximum = 1_000_000 } = shape.schema;
      const [min, max] = [Math.ceil(minimum), Math.min(maximum, 1_000_000_000)];
      return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
    }
    case 'array': {
      const { items, maxItems = 5 } = shape.schema;
      const of = typeof items === 'object' ? items : {};
      return fc.array(arbitraryOf(of, name, root), { maxLength: Math.min(maxItems, 5) });
    }
    default:
      return objectOf(shape.schema, root);
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  root: JsonSchema,
) {
  if (typeof additionalProperties === 'object')
    return fc.dictionary(
      fc.oneof(fc.constantFrom(...optionIds), anyText),
      arbitraryOf(additionalProperties, '', root),
      { maxKeys: 2 },
    );
  const values: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema, name, root)]),
  );
  return fc.record(values, { requiredKeys: [...required] });
}

const commands = commandSchema.options.flatMap((option) => {
  const name = option.shape.name.value;
  if (leftOut.test(name) || isQuery({ name })) return [];
  const schema = z.toJSONSchema(option, { io: 'input' }) as JsonSchema;
  const text = texts[name];
  const any = objectOf(schema, schema);
  const arbitrary = text
    ? fc.tuple(any, text).map(([command, told]) => ({ ...command, text: told }))
    : any;
  return [{ weight: text || name.startsWith('exchange.') ? 4 : 1, arbitrary }];
});

/** Any command that its schema lets in, or nearly: all that change something, with values at the ends of what they may be. */
export const anyCommand = fc.oneof(...commands) as fc.Arbitrary<Command>;
