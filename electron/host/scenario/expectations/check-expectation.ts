import type { ShellResult } from '../../../../shared/contract/commands/shell.js';
import type { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { type Comparison, contains, same, sameMembers } from './compare.js';
import {
  compareExplanation,
  compareFrontEnd,
  readExplanation,
  readFrontEnd,
} from './filter-reading.js';
import { compareForecast, readForecast } from './forecast-reading.js';
import { readListLook, readPhotos } from './list-look.js';
import { compareLog, readLog } from './log-reading.js';
import { compareMessages, readMessages } from './message-reading.js';
import { momentTextIn, wholeTime } from './moment-text.js';
import { readOptionPages, readPictureChoices } from './options-reading.js';
import { type PersonReading, readCard, readRow } from './person-reading.js';
import { readLadder, readPending, readPolicy, readSetting } from './policy-reading.js';
import { readClock, readNotices } from './stage-reading.js';

/** What the steps before an expectation left behind. */
export interface LastAnswers {
  /** Of the last shell step. */
  readonly shell: ShellResult | null;
  /** Of the last command of the step before. */
  readonly result: Json;
  /** Of the step directly before. */
  readonly refusal: CommandError | null;
}

/** Everything that is not as expected, in the order of the expectation's kinds. */
export async function checkExpectation(
  expected: Expectation,
  views: EmulatorViews,
  last: LastAnswers,
): Promise<Comparison> {
  const { client } = expected;
  return [
    ...(client === undefined ? [] : await checkClient(expected, client, views)),
    ...checkShell(expected, last.shell),
    ...checkRefusal(expected, last.refusal),
    ...checkResult(expected, last.result),
    ...(await checkStage(expected, views)),
  ];
}

async function checkClient(
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

function checkShell({ output, error }: Expectation, shell: ShellResult | null): Comparison {
  if (output === undefined && error === undefined) return [];
  const records = shell?.records ?? [];
  const textOf = (isMeant: (kind: string) => boolean) =>
    records
      .filter(({ kind }) => isMeant(kind))
      .map(({ text }) => text)
      .join('\n');
  return [
    ...contains(
      'output',
      output,
      textOf((kind) => kind !== 'error'),
    ),
    ...contains(
      'error',
      error,
      textOf((kind) => kind === 'error'),
    ),
  ];
}

function checkRefusal({ refused }: Expectation, refusal: CommandError | null): Comparison {
  if (refused === undefined) return [];
  if (refusal === null) {
    const expected = refused === true ? 'a refusal' : refused;
    return [{ what: 'refused', expected, seen: 'the step before was carried out' }];
  }
  return refused === true ? [] : contains('refused', refused, refusal.message);
}

function checkResult({ result = {} }: Expectation, seen: Json): Comparison {
  const fields: Readonly<Record<string, unknown>> =
    typeof seen === 'object' && seen !== null ? { ...seen } : {};
  return Object.entries(result).flatMap(([key, value]) =>
    same(`result.${key}`, value, fields[key]),
  );
}

async function checkStage(expected: Expectation, views: EmulatorViews): Promise<Comparison> {
  const found: Comparison[] = [];
  const { explain, 'front-end': frontEnd } = expected;
  if (explain) {
    const { url, sender, 'front-end': at } = explain;
    found.push(compareExplanation(explain, await readExplanation(views, url, sender, at)));
  }
  if (frontEnd) found.push(compareFrontEnd(frontEnd, await readFrontEnd(views, frontEnd.name)));
  const next = expected['next-event'];
  const clock = await readClock(views);
  const textOf = momentTextIn(clock.timeZone);
  found.push(same('clock', wholeTime(expected.clock), textOf(clock.now, expected.clock)));
  if (next) {
    const at = clock.next && textOf(clock.next.at, next.at);
    found.push(same('next-event.at', wholeTime(next.at), at));
    found.push(contains('next-event.label', next.label, clock.next?.label ?? ''));
  }
  if (expected.notice !== undefined) {
    found.push(contains('notice', expected.notice, (await readNotices(views)).join('\n')));
  }
  if (expected.log) {
    const log = await readLog(views);
    found.push(...expected.log.map((entry) => compareLog(entry, log, textOf)));
  }
  return found.flat();
}
