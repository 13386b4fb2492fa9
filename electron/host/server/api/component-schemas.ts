import { z } from 'zod';

/** JSON Schemas of an OpenAPI document. */
export interface ComponentSchemas {
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
