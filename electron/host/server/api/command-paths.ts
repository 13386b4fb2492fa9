import type { z } from 'zod';
import { commandDefinitions } from '../../../../shared/contract/commands/command.js';
import {
  accessRefusals,
  componentSchemas,
  errorReference,
  jsonOf,
  schemaReference,
} from './openapi-parts.js';

/** The path of each command: its input goes in, its result comes out. And the schemas that those refer to. */
export function commandPaths() {
  const inputs = componentSchemas(schemasBy('input'), 'input');
  const results = componentSchemas(schemasBy('result'), 'output');
  const paths = commandDefinitions.map(({ name, summary }) => [
    `/api/commands/${name}`,
    {
      post: {
        operationId: operationOf(name),
        tags: [name.slice(0, name.indexOf('.'))],
        summary,
        requestBody: { required: true, content: jsonOf(inputs.schemas[name] ?? {}) },
        responses: { 200: answered(results.schemas[name] ?? {}), ...refusals },
      },
    },
  ]);
  return {
    paths: Object.fromEntries(paths),
    schemas: { Answer: answerSchema, ...inputs.defs, ...results.defs },
  };
}

/** `clock.run-to` is `clockRunTo`. */
const operationOf = (name: string): string =>
  name.replaceAll(/[.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());

const schemasBy = (part: 'input' | 'result'): Record<string, z.ZodType> =>
  Object.fromEntries(commandDefinitions.map((definition) => [definition.name, definition[part]]));

const answered = (value: object) => ({
  description: 'It is done, and saved unless the answer has "unsaved".',
  content: jsonOf({
    allOf: [
      schemaReference('Answer'),
      { type: 'object', required: ['value'], properties: { value } },
    ],
  }),
});

/** As the statuses that go with the codes of the contract's errors, and with a body that cannot be read. */
const refusals = {
  ...accessRefusals,
  400: errorReference('Invalid'),
  404: errorReference('NotFound'),
  409: errorReference('Refused'),
  413: errorReference('TooLarge'),
  415: errorReference('NotJson'),
  422: errorReference('Limit'),
  500: errorReference('Storage'),
} as const;

const answerSchema = {
  type: 'object',
  description: 'What every command answers with beside its value.',
  required: ['seq'],
  properties: {
    seq: { type: 'integer', description: 'The state that shows all effects of the command.' },
    unsaved: {
      type: 'string',
      description:
        'Present while something that changed, by this command or one before, is not on disk: why not, and what to do. It is tried again with each command, and every few seconds.',
    },
  },
} as const;
