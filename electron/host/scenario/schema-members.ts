import * as z from '../../../shared/schema/late-zod.js';

type Schema = z.core.$ZodType;

/** What is known of the members of a value: their schemas by name, or `any` where every name may be there. */
interface Members {
  readonly named: ReadonlyMap<string, readonly Schema[]>;
  /** Of an element of a list, or a member of a table, whatever it is called. */
  readonly rest: readonly Schema[] | 'any';
}

/** The name in a path that the schema has no such member for, and those that it has. */
export interface MissingMember {
  readonly name: string;
  readonly known: readonly string[];
}

/** The first step of a path that leads nowhere in any value of a schema; `null` when there is none. */
export function missingMember(schema: Schema, path: readonly string[]): MissingMember | null {
  let here: readonly Schema[] = [schema];
  for (const name of path) {
    const { named, rest } = membersOf(here);
    if (rest === 'any') return null;
    const next = [...(named.get(name) ?? []), ...rest];
    if (next.length === 0) return { name, known: [...named.keys()] };
    here = next;
  }
  return null;
}

function membersOf(schemas: readonly Schema[]): Members {
  const named = new Map<string, Schema[]>();
  const rest: Schema[] = [];
  for (const schema of schemas.flatMap(alternatives)) {
    if (schema instanceof z.ZodAny || schema instanceof z.ZodUnknown) return { named, rest: 'any' };
    if (schema instanceof z.ZodArray) rest.push(schema.element);
    if (schema instanceof z.ZodTuple) rest.push(...schema.def.items);
    if (schema instanceof z.ZodRecord) rest.push(schema.valueType);
    if (schema instanceof z.ZodObject)
      for (const [name, member] of Object.entries(schema.shape))
        named.set(name, [...(named.get(name) ?? []), member]);
  }
  return { named, rest };
}

/** What a schema stands for: each branch of a union, and what is inside a wrapper. */
function alternatives(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  if (schema instanceof z.ZodLazy) return alternatives(schema.unwrap());
  if (schema instanceof z.ZodPipe) return alternatives(schema.out);
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodDefault;
  return isWrapper ? alternatives(schema.unwrap()) : [schema];
}
