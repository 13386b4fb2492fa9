import type { z } from 'zod';
import { clientEntries, type EmulatorViews } from '../../contract/emulator-views.js';
import { personSchema } from '../../contract/resolve-names.js';
import { lateObject } from '../../schema/late-object.js';
import { optionalSchemas } from '../optional-schemas.js';
import { answerExpectations } from './answer-expectations.js';
import { clientExpectations } from './client-expectations.js';
import type { Comparison } from './compare.js';
import type { ExpectationDefinition, LastAnswers, NamedPlaces } from './define-expectation.js';
import { filterExpectations } from './filter-expectations.js';
import { forecast } from './forecast-expectation.js';
import { message } from './message-expectation.js';
import { personExpectations } from './person-expectations.js';
import { readCard, rowIn } from './person-reading.js';
import { stageExpectations } from './stage-expectations.js';

/** Everything that can be expected to be seen, by its key. */
const expectations = {
  ...personExpectations,
  ...clientExpectations,
  forecast,
  message,
  ...filterExpectations,
  ...stageExpectations,
  ...answerExpectations,
} as const;

const definitions: ReadonlyMap<string, ExpectationDefinition<unknown>> = new Map(
  Object.entries(expectations),
);

/** What must be seen: whose screen is meant, and at least one thing that is seen there. */
export const expectationSchema = lateObject(() => ({
  client: personSchema.optional().meta({ description: 'In whose window.' }),
  row: personSchema
    .optional()
    .meta({ description: 'Whose row; the person’s own corner for the client’s own.' }),
  card: personSchema.optional().meta({ description: 'Whose contact card, in place of a row.' }),
  ...optionalSchemas(expectations),
}))
  .check((context) => {
    // A misspelt key is one problem, not two.
    if (context.issues.length > 0) return;
    const { client, row, card } = context.value;
    const places = new Set(thingsIn(context.value).map(({ definition }) => definition.of));
    const say = (message: string) => {
      context.issues.push({ code: 'custom', message, input: context.value, path: [] });
    };
    const hasPerson = row !== undefined || card !== undefined;
    const isOfPerson = places.has('person') || places.has('card');
    if (places.size === 0) say('something to see, such as presence');
    if (client === undefined && (hasPerson || isOfPerson || places.has('client')))
      say('a client, whose window is meant');
    if (row !== undefined && card !== undefined) say('a row or a card, not both');
    if (!hasPerson && isOfPerson) say('a row or a card, whose is meant');
    if (card === undefined && places.has('card')) say('a card, whose fields are meant');
  })
  .meta({ description: 'What must be seen now.' });
export type Expectation = z.infer<typeof expectationSchema>;

/** One thing that an expectation says is to be seen. */
export interface ExpectedThing {
  readonly key: string;
  readonly value: unknown;
  readonly definition: ExpectationDefinition<unknown>;
}

/** The things that an expectation says are to be seen, in its order. */
export const thingsIn = (expectation: Expectation): readonly ExpectedThing[] =>
  Object.entries(expectation).flatMap(([key, value]) => {
    const definition = definitions.get(key);
    return definition === undefined || value === undefined ? [] : [{ key, value, definition }];
  });

/**
 * Everything that is not as expected. What is expected of a client, a row or a card that is not there is not compared
 * any further. Rejects with `CommandError` where a question is refused, such as for the card of somebody unknown.
 */
export async function checkExpectation(
  expectation: Expectation,
  views: EmulatorViews,
  answers: LastAnswers,
): Promise<Comparison> {
  const { places, missing } = await findPlaces(expectation, views, answers);
  const found = [...missing];
  for (const { key, value, definition } of thingsIn(expectation))
    found.push(...(await definition.check(key, value, places)));
  return found;
}

async function findPlaces(
  { client, row, card }: Expectation,
  views: EmulatorViews,
  answers: LastAnswers,
): Promise<{ readonly places: NamedPlaces; readonly missing: Comparison }> {
  const anywhere = { views, answers, client };
  const places = { anywhere, client: null, person: null, card: null };
  if (client === undefined) return { places, missing: [] };
  const entries = await clientEntries(views, client);
  const { clock } = entries;
  if (clock === undefined) {
    const missing = { what: 'client', expected: `${client} signed in`, seen: 'signed out' };
    return { places, missing: [missing] };
  }
  const inClient = { ...anywhere, client };
  if (card !== undefined) {
    const person = await readCard(views, client, card, clock.now);
    const onCard = { ...inClient, person };
    return { places: { anywhere, client: inClient, person: onCard, card: onCard }, missing: [] };
  }
  const person = row === undefined ? null : rowIn(entries, client, row);
  const isMissing = row !== undefined && person === null;
  const seen = `no row in the list of ${client}`;
  return {
    places: { ...places, client: inClient, person: person && { ...inClient, person } },
    missing: isMissing ? [{ what: 'row', expected: row, seen }] : [],
  };
}
