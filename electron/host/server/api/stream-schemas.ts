import { hasPlace } from '../../../../shared/contract/key-pattern.js';
import { topics } from '../../../../shared/contract/topics.js';
import { nameOf, patternOf, schemaReference } from './openapi-parts.js';

const state = { epoch: { type: 'string' }, seq: { type: 'integer' } } as const;

/**
 * The schemas of what `/api/events` streams. `topic-paths.ts` has those of entries (`…Entries`) and of changes
 * (`…Changes`) that they refer to.
 */
export const streamSchemas = {
  StreamEvent: {
    type: 'object',
    description:
      'One server-sent event. The first one of a topic is its snapshot; from then on each batch begins where the one before has ended.',
    required: ['event', 'data'],
    properties: {
      event: { enum: ['snapshot', 'batch', 'refused'] },
      id: { type: 'string', description: '`<epoch>/<seq>`; a refusal has none.' },
      data: {
        type: 'string',
        contentMediaType: 'application/json',
        contentSchema: {
          oneOf: ['SnapshotFrame', 'BatchFrame', 'RefusedFrame'].map(schemaReference),
        },
      },
    },
  },
  SnapshotFrame: {
    description: 'The whole of a topic. Another epoch is another run of the emulator.',
    oneOf: topics.map(({ name }) => ({
      type: 'object',
      required: ['type', 'topic', 'epoch', 'seq', 'entries'],
      properties: {
        type: { const: 'snapshot' },
        topic: hasPlace(name) ? { type: 'string', pattern: patternOf(name) } : { const: name },
        ...state,
        entries: schemaReference(`${nameOf(name)}Entries`),
      },
      additionalProperties: false,
    })),
  },
  BatchFrame: {
    type: 'object',
    description:
      'What changed between two states, of the topics that were asked for; null says that an entry is gone.',
    required: ['type', 'epoch', 'from', 'seq', 'topics'],
    properties: {
      type: { const: 'batch' },
      ...state,
      from: { type: 'integer', description: 'The seq of the state before.' },
      topics: {
        type: 'object',
        properties: Object.fromEntries(
          topics.flatMap(({ name }) => (hasPlace(name) ? [] : [[name, changesOf(name)]])),
        ),
        patternProperties: Object.fromEntries(
          topics.flatMap(({ name }) =>
            hasPlace(name) ? [[patternOf(name), changesOf(name)]] : [],
          ),
        ),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  },
  RefusedFrame: {
    type: 'object',
    description: 'There is no such topic, or no longer.',
    required: ['type', 'error'],
    properties: {
      type: { const: 'refused' },
      error: schemaReference('ContractError'),
      topic: { type: 'string' },
    },
    additionalProperties: false,
  },
} as const;

function changesOf(topic: string) {
  return schemaReference(`${nameOf(topic)}Changes`);
}
