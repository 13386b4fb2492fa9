import type { Json } from '../../shared/contract/frames.js';

/** The part of JSON Schema in which this project's formats and commands are written. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema | boolean;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a maker of values has to tell apart; `any` says nothing of the type. */
export type Shape =
  | { readonly kind: 'values'; readonly values: readonly Json[] }
  | { readonly kind: 'choice'; readonly schemas: readonly JsonSchema[] }
  | {
      readonly kind:
        | 'object'
        | 'array'
        | 'string'
        | 'integer'
        | 'number'
        | 'boolean'
        | 'null'
        | 'any';
      readonly schema: JsonSchema;
    };

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null'] as const;

/**
 * What a schema asks for, references followed. Of `allOf` one part counts: a value that breaks the others is wanted, too.
 * @param root where references lead
 */
export function shapeOf(schema: JsonSchema, root: JsonSchema): Shape {
  if (schema.$ref !== undefined) return shapeOf(resolve(schema.$ref, root), root);
  if (schema.const !== undefined) return { kind: 'values', values: [schema.const] };
  if (schema.enum) return { kind: 'values', values: schema.enum };
  const schemas = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (schemas) return { kind: 'choice', schemas };
  const { type } = schema;
  if (typeof type === 'object')
    return { kind: 'choice', schemas: type.map((each) => ({ ...schema, type: each })) };
  return { kind: types.find((each) => each === type) ?? 'any', schema };
}

function resolve(reference: string, root: JsonSchema): JsonSchema {
  if (reference === '#') return root;
  const name = reference.split('/').at(-1) ?? '';
  const found = root.$defs?.[name] ?? root.definitions?.[name];
  if (!found) throw new Error(`The schema has no ${reference}.`);
  return found;
}
