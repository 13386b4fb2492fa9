import { commandDefinitions } from '../../../../shared/contract/commands/command.js';
import { programVersion } from '../../program-version.js';
import { componentSchemas } from './component-schemas.js';
import { errorResponses, openApiPaths } from './openapi-paths.js';

/** The control API as an OpenAPI 3.1 document. Each command is a schema of its own name. */
export function openApiDocument() {
  const { commands, defs } = commandSchemas();
  const names = Object.keys(commands);
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
        variables: {
          port: { default: '8080', description: 'as the program printed at its start' },
        },
      },
    ],
    security: [{ token: [] }],
    paths: openApiPaths,
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
        Command: {
          oneOf: names.map((name) => ({ $ref: refTo(name) })),
          discriminator: {
            propertyName: 'name',
            mapping: Object.fromEntries(names.map((name) => [name, refTo(name)])),
          },
        },
        ...sharedSchemas,
        ...commands,
        ...defs,
      },
    },
  };
}

const refTo = (name: string): string => `#/components/schemas/${name}`;

/** JSON Schema of each command by its name, and of the schemas with an id that they refer to. */
function commandSchemas() {
  const { defs, schemas } = componentSchemas(
    Object.fromEntries(commandDefinitions.map(({ name, schema }) => [name, schema])),
    'input',
  );
  return { commands: schemas, defs };
}

const state = {
  epoch: {
    type: 'string',
    description: 'Names the run of the emulator; seq counts anew in another.',
  },
  seq: { type: 'integer', description: 'The state of the emulator that this shows.' },
} as const;

const sharedSchemas = {
  Answer: {
    type: 'object',
    required: ['value', 'seq'],
    properties: {
      value: { description: 'What the command returns; null when it only does something.' },
      seq: { type: 'integer', description: 'The state that shows all effects of the command.' },
      unsaved: {
        type: 'string',
        description:
          'Present while something that changed, by this command or one before, is not on disk: why not, and what to do. It is tried again with each command, and every few seconds.',
      },
    },
  },
  Topics: {
    type: 'object',
    required: ['epoch', 'seq', 'topics'],
    properties: { ...state, topics: { type: 'array', items: { type: 'string' } } },
  },
  Topic: {
    type: 'object',
    required: ['topic', 'epoch', 'seq', 'entries'],
    properties: { topic: { type: 'string' }, ...state, entries: { type: 'object' } },
  },
  Entry: {
    type: 'object',
    required: ['topic', 'key', 'epoch', 'seq', 'value'],
    properties: { topic: { type: 'string' }, key: { type: 'string' }, ...state, value: {} },
  },
  Error: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string', description: 'Stable; match on it.' },
          message: { type: 'string' },
          path: { type: 'string', description: 'Where in the command.' },
        },
      },
    },
  },
} as const;
