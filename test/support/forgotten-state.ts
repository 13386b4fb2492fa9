import { Session } from 'node:inspector';

/** A member of a class, as `Endpoint.#state`. */
export type Member = `${string}.${string}`;

/** A part keeps what it said last under this name. */
const memo = '#said';

/**
 * Compares two objects with all that they hold, private members included, and names the members that hold something
 * else. Functions are not looked into; what a part said last is left out.
 */
export class ObjectGraphs {
  readonly #session = new Session();
  /** Members that hold something else. */
  readonly different = new Set<Member>();
  /** All members that were met. */
  readonly met = new Set<Member>();
  readonly #seen = new WeakSet<object>();

  /** @param left members that may hold something else; what their values hold is looked at all the same */
  constructor(private readonly left: ReadonlySet<Member>) {}

  compare(one: object, other: object): void {
    this.#session.connect();
    try {
      this.#visit(one, other, 'the.whole');
    } finally {
      this.#session.disconnect();
    }
  }

  #visit(one: unknown, other: unknown, member: Member): void {
    if (Object.is(one, other)) return;
    if (typeof one === 'function' && typeof other === 'function') return;
    if (!isObject(one) || !isObject(other) || nameOf(one) !== nameOf(other)) {
      if (!this.left.has(member)) this.different.add(member);
      return;
    }
    if (this.#seen.has(one)) return;
    this.#seen.add(one);
    if (one instanceof Map && other instanceof Map) this.#visitEach(one, other, member);
    else if (one instanceof Set && other instanceof Set) this.#visit([...one], [...other], member);
    else if (isPlain(one)) this.#visitEach(sorted(one), sorted(other), member);
    else this.#visitMembers(one, other);
  }

  /** In their order; where that may be another, what has the same key. */
  #visitEach(
    ones: ReadonlyMap<unknown, unknown>,
    others: ReadonlyMap<unknown, unknown>,
    member: Member,
  ): void {
    this.#visit([...ones.keys()].join(), [...others.keys()].join(), member);
    for (const [key, one] of ones) if (others.has(key)) this.#visit(one, others.get(key), member);
  }

  #visitMembers(one: object, other: object): void {
    const members = this.#membersOf(other);
    for (const [name, value] of this.#membersOf(one)) {
      const member: Member = `${nameOf(one)}.${name}`;
      this.met.add(member);
      if (name !== memo) this.#visit(value, members.get(name), member);
    }
  }

  /** Private members can be read by a debugger alone. */
  #membersOf(object: object): ReadonlyMap<string, unknown> {
    const members = new Map<string, unknown>(Object.entries(object));
    reached.value = object;
    const { result } = this.#ask('Runtime.evaluate', {
      expression: `globalThis.${reachedName}.value`,
    });
    const { privateProperties = [] } = this.#ask('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    for (const { name, value } of privateProperties) {
      if (value === undefined) continue;
      if (value.objectId === undefined) members.set(name, value.unserializableValue ?? value.value);
      else members.set(name, this.#valueOf(value.objectId));
    }
    return members;
  }

  #valueOf(objectId: string): unknown {
    const functionDeclaration = `function () { globalThis.${reachedName}.value = this; }`;
    this.#ask('Runtime.callFunctionOn', { objectId, functionDeclaration });
    return reached.value;
  }

  /** Within one thread the debugger answers at once. */
  #ask(method: string, parameters: object): InspectorAnswer {
    let answer: InspectorAnswer | null = null;
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result as InspectorAnswer;
    });
    if (answer === null) throw new Error(`The debugger did not answer ${method}.`);
    return answer;
  }
}

interface RemoteValue {
  readonly objectId?: string;
  readonly value?: unknown;
  readonly unserializableValue?: string;
}

interface InspectorAnswer {
  readonly result: RemoteValue;
  readonly privateProperties?: readonly { readonly name: string; readonly value?: RemoteValue }[];
}

const reachedName = 'reachedByTheDebugger';
const reached: { value: unknown } = { value: undefined };
Object.assign(globalThis, { [reachedName]: reached });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
/** The members of a plain object by name: in which order they were given does not count. */
const sorted = (object: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
const isPlain = (object: object): boolean => ['Object', 'Array'].includes(nameOf(object));
const nameOf = (object: object): string => object.constructor?.name ?? 'Object';
