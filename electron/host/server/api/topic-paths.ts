import { hasPlace } from '../../../../shared/contract/key-pattern.js';
import { topics } from '../../../../shared/contract/topics.js';
import {
  accessRefusals,
  componentSchemas,
  errorReference,
  jsonOf,
  nameOf,
  pathParameter,
  patternOf,
  schemaReference,
} from './openapi-parts.js';

const state = {
  epoch: {
    type: 'string',
    description: 'Names the run of the emulator; seq counts anew in another.',
  },
  seq: { type: 'integer', description: 'The state of the emulator that this shows.' },
} as const;

const shown = {
  name: 'shown',
  in: 'query',
  schema: { type: 'integer', minimum: 0 },
  description: 'Answer once this state is shown: the seq that a command answered with.',
} as const;

type AnyTopic = (typeof topics)[number];

/** Every entry of every topic, by the address it is read at. */
const entries = topics.flatMap((topic) =>
  Object.entries(topic.entries).map(([pattern, schema]) => ({
    topic,
    pattern,
    address: `${topic.name}/${pattern}`,
    schema,
  })),
);

/** The addresses at which topics are read, and what they answer with, from the definitions of the topics. */
export function topicPaths() {
  const views = componentSchemas(
    Object.fromEntries(entries.map(({ address, schema }) => [address, schema])),
    'output',
  );
  const viewAt = (address: string): object => views.schemas[address] ?? {};
  const ofTopic = topics.map((topic) => [
    `/api/topics/${topic.name}`,
    read(topic, topic.name, topic.summary, {
      topic: { type: 'string' },
      ...state,
      entries: schemaReference(`${nameOf(topic.name)}Entries`),
    }),
  ]);
  const ofEntry = entries.map(({ topic, pattern, address, schema }) => [
    `/api/topics/${address}`,
    read(topic, address, schema.description ?? pattern, {
      topic: { type: 'string' },
      key: { type: 'string' },
      ...state,
      value: viewAt(address),
    }),
  ]);
  const changeAt = (address: string) => ({ anyOf: [viewAt(address), { type: 'null' }] });
  const wholes = topics.flatMap((topic) => [
    [`${nameOf(topic.name)}Entries`, entriesOf(topic, viewAt)],
    [`${nameOf(topic.name)}Changes`, entriesOf(topic, changeAt)],
  ]);
  return {
    paths: {
      '/api/topics': {
        get: {
          operationId: 'readTopics',
          summary: 'Lists what can be read now.',
          parameters: [shown],
          responses: answers({
            ...state,
            topics: { type: 'array', items: { type: 'string' } },
          }),
        },
      },
      ...Object.fromEntries([...ofTopic, ...ofEntry]),
    },
    schemas: { ...views.defs, ...Object.fromEntries(wholes) },
  };
}

/** All entries of a topic, or changes of them; any of them may be missing. */
function entriesOf({ name, entries: of }: AnyTopic, viewAt: (address: string) => object) {
  const keyed = Object.keys(of).map((pattern) => [pattern, viewAt(`${name}/${pattern}`)] as const);
  const single = keyed.filter(([pattern]) => !hasPlace(pattern));
  const families = keyed.filter(([pattern]) => hasPlace(pattern));
  return {
    type: 'object',
    properties: Object.fromEntries(single),
    ...(families.length > 0 && {
      patternProperties: Object.fromEntries(
        families.map(([pattern, view]) => [patternOf(pattern), view]),
      ),
    }),
    additionalProperties: false,
  };
}

const read = (
  { parameters }: AnyTopic,
  address: string,
  summary: string,
  answer: Readonly<Record<string, object>>,
) => ({
  get: {
    operationId: `read${nameOf(address)}`,
    summary,
    parameters: [
      ...Object.entries(parameters)
        .filter(([name]) => address.includes(`{${name}}`))
        .map(([name, description]) => pathParameter(name, description)),
      shown,
    ],
    responses: answers(answer),
  },
});

const answers = (properties: Readonly<Record<string, object>>) => ({
  200: {
    description: 'As of state seq.',
    content: jsonOf({ type: 'object', required: Object.keys(properties), properties }),
  },
  ...accessRefusals,
  400: errorReference('Invalid'),
  404: errorReference('NotFound'),
  408: errorReference('Late'),
});
