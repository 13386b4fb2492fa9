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
