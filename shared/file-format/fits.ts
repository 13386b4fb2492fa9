import { optionalMembers } from '../schema/late-schema.js';
import * as z from '../schema/late-zod.js';

type Schema = z.core.$ZodType;
type Rule = z.core.$ZodCheck<never>;
type Test = (value: unknown) => boolean;

/**
 * Whether a value is one that its schema accepts. The same answer as parsing gives, for those who need no copy of the
 * value and no words about its faults: nothing is made for each of its members.
 */
export const fits = (schema: Schema, value: unknown): boolean =>
  surelyFits(schema, value) || z.safeParse(schema, value).success;

/**
 * True only for values that the schema accepts; false where parsing has to decide. Only a schema without defaults and
 * transformations gives back such a value as it is, and only then the type that the compiler is told is right.
 */
export const surelyFits = <S extends Schema>(schema: S, value: unknown): value is z.output<S> =>
  testOf(schema)(value);

/** Made once for each schema, when a value of it is first looked at. */
const tests = new WeakMap<Schema, Test>();

function testOf(schema: Schema): Test {
  const known = tests.get(schema);
  if (known) return known;
  const made = withRules(schema, ofKind(schema) ?? ((value) => z.safeParse(schema, value).success));
  tests.set(schema, made);
  return made;
}

/** What a schema says of its values before its rules; null where only the library knows. */
function ofKind(schema: Schema): Test | null {
  if (schema instanceof z.core.$ZodString && !schema._zod.def.coerce)
    return (value) => typeof value === 'string';
  if (schema instanceof z.ZodNumber && !schema.def.coerce)
    return (value) => typeof value === 'number' && Number.isFinite(value);
  if (schema instanceof z.ZodBoolean && !schema.def.coerce)
    return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodNull) return (value) => value === null;
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const values: ReadonlySet<unknown> = schema._zod.values;
    return (value) => values.has(value);
  }
  if (schema instanceof z.ZodExactOptional) return testOf(schema.def.innerType);
  if (schema instanceof z.ZodOptional && schema._zod.optin === 'optional')
    return orValue(undefined, testOf(schema.def.innerType));
  if (schema instanceof z.ZodDefault) return orValue(undefined, testOf(schema.def.innerType));
  if (schema instanceof z.ZodNullable) return orValue(null, testOf(schema.def.innerType));
  if (schema instanceof z.ZodReadonly) return testOf(schema.def.innerType);
  if (schema instanceof z.ZodLazy) return (value) => testOf(schema._zod.innerType)(value);
  if (schema instanceof z.ZodArray) return itemsTest(testOf(schema.def.element));
  if (schema instanceof z.ZodObject) return membersTest(schema);
  if (schema instanceof z.ZodRecord) return entriesTest(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return namedTest(schema);
  if (schema instanceof z.ZodUnion && schema.def.inclusive !== false) {
    const options = schema.def.options.map(testOf);
    return (value) => options.some((option) => option(value));
  }
  return null;
}

const orValue =
  (other: null | undefined, test: Test): Test =>
  (value) =>
    value === other || test(value);

const itemsTest =
  (item: Test): Test =>
  (value) => {
    if (!Array.isArray(value)) return false;
    // Not every(), which passes over holes.
    for (const each of value) if (!item(each)) return false;
    return true;
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of an object whose further members are refused; null for others. */
function membersTest({ def: { shape, catchall } }: z.ZodObject): Test | null {
  if (!(catchall instanceof z.ZodNever)) return null;
  const optional = optionalMembers(shape);
  const needed = Object.keys(shape).filter(
    (key) => !optional.has(key) && shape[key]?._zod.optin === undefined,
  );
  /** Made for members that are there: most of a large schema is seldom needed. */
  const members = new Map<string, Test>();
  const memberOf = (key: string): Test => {
    const member = Object.hasOwn(shape, key) ? shape[key] : undefined;
    const test = member ? testOf(member) : never;
    members.set(key, test);
    return test;
  };
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) {
      const member = members.get(key) ?? memberOf(key);
      if (!member(value[key])) return false;
    }
    for (const key of needed) if (!(key in value)) return false;
    return true;
  };
}

const never: Test = () => false;

/** Of a record whose keys are any texts of a form; null for others. */
function entriesTest({ def: { keyType, valueType } }: z.ZodRecord): Test | null {
  if (!(keyType instanceof z.ZodString)) return null;
  const [ofKey, ofValue] = [testOf(keyType), testOf(valueType)];
  return (value) => {
    if (!isObject(value) || !isPlain(value)) return false;
    for (const key of Reflect.ownKeys(value)) {
      // Parsing leaves out what is called __proto__.
      if (key === '__proto__' || !ofKey(key) || !ofValue(value[String(key)])) return false;
    }
    return true;
  };
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Of alternatives that a member tells apart. */
function namedTest({ def: { discriminator, options } }: z.ZodDiscriminatedUnion): Test {
  const named = new Map<unknown, Test>();
  for (const option of options)
    for (const name of option._zod.propValues?.[discriminator] ?? [])
      named.set(name, testOf(option));
  return (value) => isObject(value) && named.get(value[discriminator])?.(value) === true;
}

/** A test that all rules of a schema hold as well; some kinds, such as whole numbers, are a rule themselves. */
function withRules(schema: Schema, test: Test): Test {
  const own = schema._zod.traits.has('$ZodCheck') ? [schema as Schema & Rule] : [];
  const rules = [...own, ...(schema._zod.def.checks ?? [])].map(ruleTest);
  const [first, second, ...others] = rules;
  if (!first) return test;
  if (!second) return (value) => test(value) && first(value);
  if (others.length === 0) return (value) => test(value) && first(value) && second(value);
  return (value) => test(value) && rules.every((rule) => rule(value));
}

/** The rules that most values are judged by, without a note of the outcome for each value. */
function ruleTest(rule: Rule): Test {
  const holds: Test = (value) => ruleHolds(rule, value);
  if (rule instanceof z.core.$ZodCheckMaxLength) {
    const { maximum } = rule._zod.def;
    // A text that is longer by its units may still have few enough characters.
    return (value) => (typeof value === 'string' && value.length <= maximum) || holds(value);
  }
  if (rule instanceof z.core.$ZodCheckRegex) {
    const { pattern } = rule._zod.def;
    if (pattern.global || pattern.sticky) return holds;
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  if (rule instanceof z.core.$ZodCheckNumberFormat && rule._zod.def.format === 'safeint')
    return Number.isSafeInteger;
  if (rule instanceof z.core.$ZodCheckGreaterThan) {
    const { value: least, inclusive } = rule._zod.def;
    if (typeof least === 'number')
      return (value) => typeof value === 'number' && (inclusive ? value >= least : value > least);
  }
  if (rule instanceof z.core.$ZodCheckLessThan) {
    const { value: most, inclusive } = rule._zod.def;
    if (typeof most === 'number')
      return (value) => typeof value === 'number' && (inclusive ? value <= most : value < most);
  }
  return holds;
}

/** Asks the library; false where the rule changes the value. */
function ruleHolds({ _zod: { def, check } }: Rule, value: unknown): boolean {
  const payload: z.core.ParsePayload = { value, issues: [] };
  if (def.when && !def.when(payload)) return true;
  const later = check(payload as never);
  return later === undefined && payload.issues.length === 0 && payload.value === value;
}
