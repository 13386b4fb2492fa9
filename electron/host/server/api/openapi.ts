import { commandDefinitions } from '../../../../shared/contract/commands/command.js';
import { programVersion } from '../../program-version.js';
import { componentSchemas } from './component-schemas.js';
import { errorResponses, schemaReference } from './openapi-parts.js';
import { openApiPaths } from './openapi-paths.js';
import { topicPaths } from './topic-paths.js';

/** The control API as an OpenAPI 3.1 document. Each command is a schema of its own name. */
export function openApiDocument() {
  const { commands, defs } = commandSchemas();
  const names = Object.keys(commands);
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
    paths: { ...openApiPaths, ...topics.paths },
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
          oneOf: names.map(schemaReference),
          discriminator: {
            propertyName: 'name',
            mapping: Object.fromEntries(names.map((name) => [name, schemaReference(name).$ref])),
          },
        },
        ...sharedSchemas,
        ...commands,
        ...defs,
        ...topics.schemas,
      },
    },
  };
}

/** JSON Schema of each command by its name, and of the schemas with an id that they refer to. */
function commandSchemas() {
  const { defs, schemas } = componentSchemas(
    Object.fromEntries(commandDefinitions.map(({ name, schema }) => [name, schema])),
    'input',
  );
  return { commands: schemas, defs };
}

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
