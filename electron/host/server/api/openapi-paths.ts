import { accessRefusals, errorReference, jsonOf, pathParameter } from './openapi-parts.js';

/** What the paths beside those of commands and topics take and answer. */
export const openApiPaths = {
  '/api/events': {
    get: {
      operationId: 'followTopics',
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
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...accessRefusals,
        400: errorReference('Invalid'),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'readOpenApi',
      summary: 'This document.',
      responses: {
        200: { description: 'OpenAPI 3.1.', content: jsonOf({ type: 'object' }) },
        ...accessRefusals,
      },
    },
  },
  '/photo/{id}': {
    get: {
      operationId: 'readPhoto',
      summary: 'The bytes of a picture that a view names.',
      parameters: [pathParameter('id', 'As in the href of the view.')],
      responses: {
        200: {
          description: 'The picture.',
          content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
        },
        ...accessRefusals,
        404: errorReference('NotFound'),
      },
    },
  },
} as const;
