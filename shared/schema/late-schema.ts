import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Shape = z.core.$ZodLooseShape;

/** Whether a member may be left out: `optional` where nothing takes its place, `unknown` where only the schema knows. */
type Absence = 'refused' | 'optional' | 'unknown';

/** By this member a late schema hands out itself. */
const itself = Symbol('late schema');

class Late {
  #schema: Schema | null = null;
  readonly #waiting: ((schema: Schema) => void)[] = [];

  constructor(
    private readonly make: () => Schema,
    readonly absence: Absence,
  ) {}

  get schema(): Schema {
    if (this.#schema !== null) return this.#schema;
    this.#schema = this.make();
    for (const tell of this.#waiting) tell(this.#schema);
    return this.#schema;
  }

  whenMade(tell: (schema: Schema) => void): void {
    if (this.#schema === null) this.#waiting.push(tell);
    else tell(this.#schema);
  }
}

const lateOf = (value: unknown): Late | undefined =>
  typeof value === 'object' && value !== null
    ? (value as { readonly [itself]?: Late })[itself]
    : undefined;

/** A schema as the library knows it, made now at the latest. Lists of schemas alike; anything else is what it was. */
export function made<T>(part: T): T {
  if (Array.isArray(part)) return part.map(made) as T;
  return (lateOf(part)?.schema as T | undefined) ?? part;
}

/** Calls with a schema as the library knows it, as soon as that is made. */
export function whenMade(schema: Schema, tell: (schema: Schema) => void): void {
  const late = lateOf(schema);
  if (late) late.whenMade(tell);
  else tell(schema);
}

/** Whether a schema puts nothing in the place of what is not there. */
export const refusesAbsence = (schema: unknown): boolean => lateOf(schema)?.absence === 'refused';

/** Of shapes made here, the keys that an object may do without. */
const optionalKeys = new WeakMap<Shape, ReadonlySet<string>>();

/** The keys that an object of that shape may do without, as far as that is known before the members are made. */
export const optionalMembers = (shape: Shape): ReadonlySet<string> =>
  optionalKeys.get(shape) ?? new Set();

/** The same members, each made with its first use. */
export function lateShape<S extends Shape>(members: S): S {
  if (optionalKeys.has(members)) return members;
  const optional = new Set<string>();
  const shape = {};
  for (const [key, { value, get }] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    if (lateOf(value)?.absence === 'optional') optional.add(key);
    const common = { enumerable: true, configurable: true };
    Object.defineProperty(shape, key, {
      ...common,
      get() {
        const schema = made(get ? members[key] : value);
        Object.defineProperty(shape, key, { ...common, value: schema });
        return schema;
      },
    });
  }
  optionalKeys.set(shape, optional);
  return shape as S;
}

/** Methods that give a schema which can be left out just as this one. */
const narrowing = new Set<unknown>([
  ...['check', 'describe', 'gt', 'gte', 'int', 'length', 'lt', 'lte', 'max', 'meta', 'min'],
  ...[
    'multipleOf',
    'nonnegative',
    'nullable',
    'positive',
    'readonly',
    'refine',
    'regex',
    'superRefine',
    'trim',
  ],
]);
/** Others that give a schema. What is in neither list makes the schema that it is called on. */
const making = new Set<unknown>([
  ...['default', 'exactOptional', 'extend', 'omit', 'partial', 'pick', 'required', 'transform'],
]);

function absenceAfter(method: unknown, before: Absence): Absence | null {
  if (narrowing.has(method)) return before;
  if (method === 'optional') return before === 'unknown' ? 'unknown' : 'optional';
  if (method === 'array') return 'refused';
  return making.has(method) ? 'unknown' : null;
}

const handler: ProxyHandler<Late> = {
  get(late, name, self) {
    if (name === itself) return late;
    if (name === 'register')
      return (registry: { add(schema: Schema, facts: unknown): void }, facts: unknown) => {
        registry.add(self, facts);
        return self;
      };
    const absence = absenceAfter(name, late.absence);
    if (absence === null) return member(late.schema, name);
    return (...parts: unknown[]) =>
      name === 'meta' && parts.length === 0
        ? member(late.schema, name)()
        : lateSchema(() => member(late.schema, name)(...partsOf(name, parts)), absence);
  },
  has: (late, name) => Reflect.has(late.schema, name),
};

/** What a method is called with; what is added to an object is a shape. */
const partsOf = (method: string | symbol, parts: readonly unknown[]): readonly unknown[] =>
  method === 'extend' ? parts.map((part) => lateShape(part as Shape)) : made(parts);

function member(schema: Schema, name: string | symbol) {
  const value = Reflect.get(schema, name);
  return typeof value === 'function' ? value.bind(schema) : value;
}

/**
 * A schema that is made with its first use; until then it costs next to nothing. The methods that make another schema of
 * it are not a use.
 */
export const lateSchema = <S extends Schema>(make: () => S, absence: Absence): S =>
  new Proxy(new Late(make, absence), handler) as unknown as S;
