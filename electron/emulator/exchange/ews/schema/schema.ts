/**
 * A child element or an attribute, written `Name t:Type`: `?`, `*` or `+` after the name say how often it comes, `@`
 * before it makes an attribute of it, and a prefix of its own (`t:TimeZone? t:SerializableTimeZone`) an element of that
 * namespace which stands elsewhere too.
 */
export type Member = string;

/** A type of XML Schema, as far as Exchange Web Services need any. */
export type SchemaType =
  | {
      readonly kind: 'sequence' | 'choice';
      /** What it adds to; prefixed. */
      readonly base?: string;
      /** Of a choice: whether its members come in any number and order, or once. */
      readonly isRepeated?: boolean;
      readonly members: readonly (Member | SchemaType)[];
    }
  | { readonly kind: 'enumeration' | 'list'; readonly values: readonly string[] }
  /** Text with attributes. */
  | { readonly kind: 'text'; readonly base: string; readonly members: readonly Member[] }
  /** Whatever comes: for what is read and then refused. */
  | { readonly kind: 'any' };

export type SchemaTypes = Readonly<Record<string, SchemaType>>;

export const sequence = (...members: readonly (Member | SchemaType)[]): SchemaType => ({
  kind: 'sequence',
  members,
});
/** One of its members, or none. */
export const choice = (...members: readonly Member[]): SchemaType => ({
  kind: 'choice',
  members,
});
/** Its members in any number and order. */
export const anyOf = (...members: readonly Member[]): SchemaType => ({
  kind: 'choice',
  isRepeated: true,
  members,
});
export const extension = (
  base: string,
  ...members: readonly (Member | SchemaType)[]
): SchemaType => ({ kind: 'sequence', base, members });
export const text = (base: string, ...members: readonly Member[]): SchemaType => ({
  kind: 'text',
  base,
  members,
});
export const enumeration = (...values: readonly string[]): SchemaType => ({
  kind: 'enumeration',
  values,
});
/** Any number of the values, with spaces between. */
export const list = (...values: readonly string[]): SchemaType => ({ kind: 'list', values });
export const anything: SchemaType = { kind: 'any' };

/** How the WSDL describes an operation. */
export interface OperationSchema {
  /** Name of the request element where it is not that of the operation. */
  readonly element?: string;
  readonly request: SchemaType;
  /** What a response message holds beside its status; `response` describes the other forms. */
  readonly message?: SchemaType;
  /** The whole answer, where it is no list of response messages. */
  readonly response?: SchemaType;
  /** Types of its own, by name and namespace. */
  readonly messages?: SchemaTypes;
  readonly types?: SchemaTypes;
}
