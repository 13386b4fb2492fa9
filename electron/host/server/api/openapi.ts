import { programVersion } from '../../program-version.js';
import { healthPath } from '../health.js';
import { commandPaths } from './command-paths.js';
import {
  accessRefusals,
  errorReference,
  errorResponses,
  jsonOf,
  pathParameter,
  schemaReference,
} from './openapi-parts.js';
import { streamSchemas } from './stream-schemas.js';
import { topicPaths } from './topic-paths.js';

/** The control API as an OpenAPI 3.1 document: a path for each command, each topic and each entry. */
export function openApiDocument() {
  const commands = commandPaths();
  const topics = topicPaths();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lync Client Emulator',
      version: programVersion,
      summary: 'Everything that the window can do, over HTTP on 127.0.0.1.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: 'http://127.0.0.1:{port}',
        description: 'The program prints the port at its start.',
        variables: { port: { default: '8080' } },
      },
    ],
    security: [{ token: [] }],
    paths: { ...commands.paths, ...topics.paths, ...openApiPaths },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The secret of this run: in the printed address, and in api.json of the data folder.',
        },
      },
      responses: errorResponses,
      schemas: {
        Error: errorSchema,
        ContractError: contractErrorSchema,
        ...streamSchemas,
        Health: healthSchema,
        ...commands.schemas,
        ...topics.schemas,
      },
    },
  };
}

const contractErrorSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', description: 'Stable; match on it.' },
    message: { type: 'string' },
    path: {
      type: 'string',
      description: 'Which part of the command, such as rate or example.start.',
    },
  },
} as const;

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: { error: schemaReference('ContractError') },
} as const;

const healthSchema = {
  type: 'object',
  required: ['version', 'ready'],
  properties: { version: { type: 'string' }, ready: { type: 'boolean' } },
  additionalProperties: false,
} as const;

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
          description: 'Events until the reader leaves.',
          content: {
            'text/event-stream': {
              schema: { type: 'array', items: schemaReference('StreamEvent') },
            },
          },
        },
        ...accessRefusals,
        400: errorReference('Invalid'),
      },
    },
  },
  [healthPath]: {
    get: {
      operationId: 'readHealth',
      summary: 'Says whether the emulator is ready, to everybody: no token is asked for.',
      security: [],
      responses: {
        200: { description: 'It is ready.', content: jsonOf(schemaReference('Health')) },
        503: { description: 'It is starting.', content: jsonOf(schemaReference('Health')) },
        403: errorReference('Foreign'),
        405: errorReference('NotAllowed'),
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
