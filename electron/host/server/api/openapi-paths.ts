const json = (name: string) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});

const refusal = (description: string) => ({ description, content: json('Error') });

/** Refusals that several paths share. */
export const errorResponses = {
  Invalid: refusal('The request cannot be read; nothing has changed.'),
  Unauthorised: refusal('The token is missing or wrong.'),
  Foreign: refusal('The request names another Host, or comes from a page of another site.'),
  NotFound: refusal('There is no such command, topic or entry.'),
  Refused: refusal('The emulator is in a state that does not allow it; nothing has changed.'),
  TooLarge: refusal('The body is too large; nothing has changed.'),
  Limit: refusal('A limit is reached; nothing has changed.'),
  Storage: refusal('A file could not be written; nothing has changed.'),
  Late: refusal('The state asked for did not come in 30 seconds.'),
} as const;

const ref = (name: keyof typeof errorResponses) => ({ $ref: `#/components/responses/${name}` });

const access = { 401: ref('Unauthorised'), 403: ref('Foreign') } as const;
const reading = { ...access, 400: ref('Invalid'), 404: ref('NotFound'), 408: ref('Late') } as const;

const shown = {
  name: 'shown',
  in: 'query',
  schema: { type: 'integer', minimum: 0 },
  description: 'Answer once this state is shown: the seq that a command answered with.',
} as const;
const inPath = (name: string, description: string) =>
  ({ name, in: 'path', required: true, schema: { type: 'string' }, description }) as const;
const sip = inPath('sip', 'The SIP address of a person who is signed in.');
const key = inPath('key', 'The name of an entry; a slash in it is written %2F.');

const read = (summary: string, schema: string, parameters: readonly object[]) => ({
  get: {
    summary,
    parameters,
    responses: {
      200: { description: 'It is as of state seq.', content: json(schema) },
      ...reading,
    },
  },
});

/** What each path of the control API takes and answers. */
export const openApiPaths = {
  '/api/command': {
    post: {
      summary: 'Carries out one command, the same that the window sends.',
      requestBody: { required: true, content: json('Command') },
      responses: {
        200: {
          description: 'It is done, and saved unless the answer has "unsaved".',
          content: json('Answer'),
        },
        ...access,
        400: ref('Invalid'),
        404: ref('NotFound'),
        409: ref('Refused'),
        413: ref('TooLarge'),
        422: ref('Limit'),
        500: ref('Storage'),
      },
    },
  },
  '/api/topics': read('Lists what can be read: the stage, and each signed-in client.', 'Topics', [
    shown,
  ]),
  '/api/topics/stage': read('All that the operator sees.', 'Topic', [shown]),
  '/api/topics/stage/{key}': read('One entry of the stage, such as clock.', 'Entry', [key, shown]),
  '/api/topics/client/{sip}': read('All that one client shows.', 'Topic', [sip, shown]),
  '/api/topics/client/{sip}/{key}': read(
    'One entry of a client, such as contact/bob@contoso.com.',
    'Entry',
    [sip, key, shown],
  ),
  '/api/events': {
    get: {
      summary: 'Follows topics as server-sent events: a snapshot of each, then batches of changes.',
      parameters: [
        {
          name: 'topic',
          in: 'query',
          required: true,
          schema: { type: 'array', items: { type: 'string' } },
          explode: true,
        },
      ],
      responses: {
        200: {
          description: 'Frames until the reader leaves.',
          content: { 'text/event-stream': {} },
        },
        ...access,
        400: ref('Invalid'),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      summary: 'This document.',
      responses: { 200: { description: 'OpenAPI 3.1.' }, ...access },
    },
  },
  '/photo/{id}': {
    get: {
      summary: 'The bytes of a picture that a view names.',
      parameters: [inPath('id', 'As in the href of the view.')],
      responses: { 200: { description: 'The picture.' }, ...access, 404: ref('NotFound') },
    },
  },
} as const;
