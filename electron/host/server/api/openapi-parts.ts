import { partsOf } from '../../../../shared/contract/key-pattern.js';
import * as z from '../../../../shared/schema/late-zod.js';

/** The content of a body in JSON. */
export const jsonOf = (schema: object) => ({ 'application/json': { schema } });

export const schemaReference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const refusal = (description: string) => ({
  description,
  content: jsonOf(schemaReference('Error')),
});

/** Refusals that several paths share. */
export const errorResponses = {
  Invalid: refusal('The request cannot be read; nothing has changed.'),
  Unauthorised: refusal('The token is missing or wrong.'),
  Foreign: refusal('The request names another Host, or comes from a page of another site.'),
  NotFound: refusal('There is no such command, topic or entry.'),
  NotAllowed: refusal('This method is not served here; the header allow names those that are.'),
  Refused: refusal('The emulator is in a state that does not allow it; nothing has changed.'),
  TooLarge: refusal('The body is too large; nothing has changed.'),
  NotJson: refusal('The body has to be application/json in UTF-8, without coding.'),
  Limit: refusal('A limit is reached; nothing has changed.'),
  Storage: refusal('A file could not be written; nothing has changed.'),
  Late: refusal('The state asked for did not come in 30 seconds.'),
} as const;

export const errorReference = (name: keyof typeof errorResponses) => ({
  $ref: `#/components/responses/${name}`,
});

/** What every path may refuse with. */
export const accessRefusals = {
  401: errorReference('Unauthorised'),
  403: errorReference('Foreign'),
  405: errorReference('NotAllowed'),
} as const;

export const pathParameter = (name: string, description: string) =>
  ({ name, in: 'path', required: true, schema: { type: 'string' }, description }) as const;

/** `client/{sip}/contact/{contact}` is `ClientContact`. */
export const nameOf = (address: string): string =>
  address
    .replaceAll(/\{[^}]*\}/g, '')
    .split(/[/-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** What names and keys of a pattern look like, as a regular expression. */
export const patternOf = (pattern: string): string => `^${partsOf(pattern).join('.+')}$`;

/** JSON Schemas of an OpenAPI document. */
interface ComponentSchemas {
  readonly schemas: Readonly<Record<string, object>>;
  /** The schemas with an id of their own that those refer to, by that id. */
  readonly defs: Readonly<Record<string, object>>;
}

/**
 * The JSON Schemas of some zod schemas. What has an id is referred to, as OpenAPI has it: `#/components/schemas/<id>`.
 * @param io whether readers send what the schemas describe, or are sent it
 */
export function componentSchemas(
  schemas: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): ComponentSchemas {
  const whole = JSON.stringify(z.toJSONSchema(z.object(schemas), { io }));
  const { properties, $defs = {} } = JSON.parse(
    whole.replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as { properties: Record<string, object>; $defs?: Record<string, object> };
  return { schemas: properties, defs: $defs };
}
