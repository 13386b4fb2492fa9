import { z } from 'zod';

/** A schema as it is published: JSON Schema, short lists on one line as the formatter has them. */
export const publishedSchema = (schema: z.ZodType): string =>
  `${shortLists(JSON.stringify(z.toJSONSchema(schema), null, 2))}\n`;

function shortLists(json: string): string {
  return json.replace(/^( *.*)\[\n([^[\]{}]*?)\n *\]/gm, (whole, before: string, items: string) => {
    const line = `${before}[${items.trim().split(/\n */).join(' ')}]`;
    return line.length < 100 ? line : whole;
  });
}
