import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { type Comparison, same, sameMembers } from './compare.js';
import { compareForecast, readForecast } from './forecast-reading.js';
import { readListLook, readPhotos } from './list-look.js';
import { compareMessages, readMessages } from './message-reading.js';
import { momentTextIn } from './moment-text.js';
import {
  readOptionChoices,
  readOptionPages,
  readOptionValues,
  readPictureChoices,
} from './options-reading.js';
import { type PersonReading, readCard, readRow } from './person-reading.js';
import { readLadder, readPending, readPolicy, readSetting } from './policy-reading.js';
import { readClock } from './stage-reading.js';

/** What a client does not show as expected. */
export async function checkClient(
  expected: Expectation,
  client: string,
  views: EmulatorViews,
): Promise<Comparison> {
  const look = await readListLook(views, client);
  if (look === null)
    return [{ what: 'client', expected: `${client} signed in`, seen: 'signed out' }];
  const { settings = {}, pending, ladder, forecast } = expected;
  const found: Comparison[] = [await checkPerson(expected, client, views)];
  found.push(same('list', expected.list, look));
  if (expected.photos) found.push(same('photos', 'none', await readPhotos(views, client)));
  if (expected.options)
    found.push(sameMembers('options', expected.options, await readOptionPages(views, client)));
  if (expected['picture-choices']) {
    const choices = await readPictureChoices(views, client);
    found.push(sameMembers('picture-choices', expected['picture-choices'], choices));
  }
  if (expected['option-values']) {
    const shown = await readOptionValues(views, client);
    for (const [id, value] of Object.entries(expected['option-values']))
      found.push(same(`option-values.${id}`, value, shown.get(id)));
  }
  if (expected['option-choices']) {
    const shown = await readOptionChoices(views, client);
    for (const [id, choices] of Object.entries(expected['option-choices']))
      found.push(sameMembers(`option-choices.${id}`, choices, shown.get(id) ?? []));
  }
  if (expected.policy) found.push(same('policy', expected.policy, await readPolicy(views, client)));
  for (const [parameter, value] of Object.entries(settings)) {
    const setting = await readSetting(views, client, parameter);
    found.push(same(`settings.${parameter}`, value, setting?.value));
  }
  if (pending) found.push(same('pending', pending, await readPending(views, client)));
  if (ladder) found.push(same('ladder', ladder, await readLadder(views, client)));
  if (forecast) {
    const view = await readForecast(views, client);
    found.push(compareForecast(forecast, view, momentTextIn((await readClock(views)).timeZone)));
  }
  if (expected.message) {
    const messages = await readMessages(views, client, expected.message.with);
    found.push(compareMessages(expected.message, messages));
  }
  return found.flat();
}

async function checkPerson(
  expected: Expectation,
  client: string,
  views: EmulatorViews,
): Promise<Comparison> {
  const { row, card } = expected;
  if (card !== undefined) {
    const reading = await readCard(views, client, card);
    if (reading === null) return [{ what: 'card', expected: card, seen: 'none' }];
    const fields = Object.entries(expected.fields ?? {}).flatMap(([id, value]) =>
      same(`fields.${id}`, value, reading.fields[id]),
    );
    return [...comparePerson(expected, reading), ...fields];
  }
  if (row === undefined) return [];
  const reading = await readRow(views, client, row);
  if (reading === null)
    return [{ what: 'row', expected: row, seen: `no row in the list of ${client}` }];
  return comparePerson(expected, reading);
}

const comparePerson = (expected: Expectation, seen: PersonReading): Comparison => [
  ...same('presence', expected.presence, seen.presence),
  ...same('class', expected.class, seen.class),
  ...same('activity', expected.activity, seen.activity),
  ...same('age', expected.age, seen.age),
  ...same('photo', expected.photo, seen.photo),
  ...same('note', expected.note, seen.note),
  ...same('relationship', expected.relationship, seen.relationship),
];
