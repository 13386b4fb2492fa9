import { Session } from 'node:inspector';

/** A member of a class, as `Endpoint.#state`, or a variable that functions hold on to, as `commandPartsOf.shell`. */
export type Member = `${string}.${string}`;

/** A part keeps what it said last under this name. */
const memo = '#said';
/** How the debugger names what a function holds on to of the functions around it, and of blocks in them. */
const ofFunction = /^(?:Closure|Block|Catch)(?: \((.*)\))?$/;
/** The runner of the tests keeps this where a module has its variables, which all deployments share. */
const ofModule = /^__vi/;

/**
 * Compares two objects with all that they hold, private members and variables of functions included, and names those
 * that hold something else. What a part said last is left out.
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
    if (!isObject(one) || !isObject(other) || nameOf(one) !== nameOf(other)) {
      if (!this.left.has(member)) this.different.add(member);
      return;
    }
    if (this.#seen.has(one)) return;
    this.#seen.add(one);
    if (typeof one === 'function') this.#visitVariables(one, other);
    else if (one instanceof Map && other instanceof Map) this.#visitEach(one, other, member);
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

  #visitVariables(one: object, other: object): void {
    const variables = this.#variablesOf(other);
    for (const [variable, value] of this.#variablesOf(one)) {
      this.met.add(variable);
      this.#visit(value, variables.get(variable), variable);
    }
  }

  /** What a function can read of the functions around it. */
  #variablesOf(owner: object): ReadonlyMap<Member, unknown> {
    const variables = new Map<Member, unknown>();
    const { internalProperties = [] } = this.#propertiesOf(this.#idOf(owner));
    const scopes = internalProperties.find(({ name }) => name === '[[Scopes]]')?.value?.objectId;
    if (scopes === undefined) return variables;
    for (const { value: scope } of this.#propertiesOf(scopes).result) {
      const [isOfFunction, within = ''] = ofFunction.exec(scope?.description ?? '') ?? [];
      if (isOfFunction === undefined || scope?.objectId === undefined) continue;
      const { object } = this.#valueOf(scope.objectId) as { readonly object: object };
      const held = Object.entries(object);
      if (held.some(([name]) => ofModule.test(name))) continue;
      for (const [name, value] of held) {
        // What is further out of the same name cannot be read.
        const variable: Member = `${within}.${name}`;
        if (!variables.has(variable)) variables.set(variable, value);
      }
    }
    return variables;
  }

  /** Private members can be read by a debugger alone. */
  #membersOf(object: object): ReadonlyMap<string, unknown> {
    const members = new Map<string, unknown>(Object.entries(object));
    const { privateProperties = [] } = this.#propertiesOf(this.#idOf(object));
    for (const { name, value } of privateProperties) {
      if (value === undefined) continue;
      if (value.objectId === undefined) members.set(name, value.unserializableValue ?? value.value);
      else members.set(name, this.#valueOf(value.objectId));
    }
    return members;
  }

  #idOf(object: object): string {
    reached.value = object;
    const expression = `globalThis.${reachedName}.value`;
    const { result } = this.#ask<EvaluationAnswer>('Runtime.evaluate', { expression });
    return result.objectId;
  }

  #propertiesOf(objectId: string): PropertiesAnswer {
    return this.#ask('Runtime.getProperties', { objectId, ownProperties: true });
  }

  #valueOf(objectId: string): unknown {
    const functionDeclaration = `function () { globalThis.${reachedName}.value = this; }`;
    this.#ask('Runtime.callFunctionOn', { objectId, functionDeclaration });
    return reached.value;
  }

  /** Within one thread the debugger answers at once. */
  #ask<Answer>(method: string, parameters: object): Answer {
    let answer: Answer | null = null;
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw error;
      answer = result as Answer;
    });
    if (answer === null) throw new Error(`The debugger did not answer ${method}.`);
    return answer;
  }
}

interface RemoteValue {
  readonly objectId?: string;
  readonly value?: unknown;
  readonly unserializableValue?: string;
  readonly description?: string;
}

interface RemoteProperty {
  readonly name: string;
  readonly value?: RemoteValue;
}

interface PropertiesAnswer {
  readonly result: readonly RemoteProperty[];
  readonly internalProperties?: readonly RemoteProperty[];
  readonly privateProperties?: readonly RemoteProperty[];
}

interface EvaluationAnswer {
  readonly result: { readonly objectId: string };
}

const reachedName = 'reachedByTheDebugger';
const reached: { value: unknown } = { value: undefined };
Object.assign(globalThis, { [reachedName]: reached });

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
/** The members of a plain object by name: in which order they were given does not count. */
const sorted = (object: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
const isPlain = (object: object): boolean => ['Object', 'Array'].includes(nameOf(object));
const nameOf = (object: object): string => object.constructor?.name ?? 'Object';
