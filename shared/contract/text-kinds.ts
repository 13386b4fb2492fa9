import * as z from '../schema/late-zod.js';

/**
 * What a text in data is, where it is not simply somebody's own. All other texts are taken to be: a capsule with made-up
 * names puts other words in their place, so that nothing of an organisation shows because somebody forgot to say a kind.
 */
export type TextKind =
  /** Of this program, and the same in every organisation: an id, a time, a zone, the name of a setting. */
  | 'program'
  /** What this program says, with names and texts of somebody in it. */
  | 'sentence'
  /** What somebody wrote for others to read, numbers and all. */
  | 'prose'
  /** Text of the management shell. */
  | 'script'
  /** A file of custom states. */
  | 'custom-states'
  /** A `.reg` file. */
  | 'registry-file';

/** The kinds of texts by the schema of the text, or of data with no other texts in it. */
export const textKinds = z.registry<{ readonly kind: TextKind }>();

/** Says what the texts of a schema are. @returns the very schema, to be said last: a schema made from it forgets */
export const textOf = <S extends z.ZodType>(kind: TextKind, schema: S): S => {
  textKinds.add(schema, { kind });
  return schema;
};
