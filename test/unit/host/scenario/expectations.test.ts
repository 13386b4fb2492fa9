import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectationSchema } from '../../../../shared/scenario/expectations/expectations.js';
import { failureOf } from '../../../support/run-steps.js';

/** Expectations that the sample organisation disappoints at its start, and what is said of them. */
const disappointments: readonly (readonly [step: string, said: string])[] = [
  ['expect: { client: alice, row: bob, presence: Away, class: away }', 'class: away / available'],
  ['expect: { client: alice, row: bob, activity: In a call }', 'activity: In a call / none'],
  ['expect: { client: alice, row: bob, age: 25 mins }', 'age: 25 mins / none'],
  ['expect: { client: alice, row: carol, note: none }', 'note: none / Launch is on'],
  ['expect: { client: alice, row: bob, relationship: colleagues }', 'colleagues / workgroup'],
  ['expect: { error: anything }', 'error: … anything … / none'],
  ['expect: { refused: true }', 'refused: a refusal / '],
  ['expect: { client: carol, list: photo tiles }', 'client: carol@contoso.com signed in'],
  ['expect: { client: alice, row: eleanor, photo: ad }', 'row: eleanor@contoso.com'],
  ['expect: { client: alice, list: classic squares }', 'list: classic squares / photo tiles'],
  ['expect: { client: alice, photos: none }', 'photos: none / alice@contoso.com'],
  ['expect: { client: alice, options: [General] }', 'options: General / General, Personal'],
  ['expect: { client: alice, picture-choices: [web] }', 'picture-choices: web / '],
  ['expect: { client: alice, policy: Tag:X }', 'policy: Tag:X / Global'],
  ['expect: { client: alice, settings: { DisplayPhoto: NoPhoto } }', 'NoPhoto / AllPhotos'],
  [
    'expect: { client: alice, pending: { DisplayPhoto: NoPhoto } }',
    'pending: DisplayPhoto NoPhoto / none',
  ],
  ['expect: { client: alice, ladder: [Tag:X] }', 'ladder: Tag:X / Global'],
  ['expect: { client: alice, forecast: { subject: Talk } }', 'forecast.subject: Talk / none'],
  ['expect: { client: alice, message: { with: bob } }', 'message: a message with bob@contoso.com'],
  ['expect: { client: alice, card: bob, fields: { meeting: x } }', 'fields.meeting: x / '],
  [
    'expect: { client: alice, option-values: { show-emoticons: false } }',
    'show-emoticons: false / true',
  ],
  [
    'expect: { client: alice, option-choices: { language: [Welsh] } }',
    'option-choices.language: Welsh / ',
  ],
  [
    'expect: { client: alice, entry: { key: session, path: connected, is: false } }',
    'entry session connected: false / true',
  ],
  ['expect: { entry: { key: settings, path: profile, is: technet } }', 'technet / lync2010'],
  ['expect: { log: [{ kind: policy.reset }] }', 'policy.reset: an entry / no entry of that kind'],
  ['expect: { log: [{ kind: client.signed-in, count: 1 }] }', 'count: 1 / 2'],
  ["expect: { log: [{ kind: client.signed-in, at: ['09:00'] }] }", 'at: 09:00:00 / 08:00:00'],
  ["expect: { clock: '09:00' }", 'clock: 09:00:00 / 08:00:00'],
  ["expect: { clock: '2010-12-07T08:00' }", '2010-12-07T08:00:00 / 2010-12-06T08:00:00'],
  ['expect: { next-event: { label: nothing } }', 'next-event.label'],
  ['expect: { notice: anything }', 'notice: … anything … / none'],
  ['expect: { output: anything }', 'output: … anything … / none'],
  ['expect: { result: { fired: 3000 } }', 'result.fired: 3000 / '],
  ['expect: { front-end: { name: fe1, service: Stopped } }', 'service: Stopped / Running'],
  [
    "expect: { explain: { url: 'http://x.example', sender: alice, verdict: blocked } }",
    'explain.verdict: blocked / passes',
  ],
];

it.each(disappointments)('%s is disappointed at the start', async (step, said) => {
  const failure = await failureOf("run: '00:00:00'", step);
  const lines = failure?.mismatches.map(
    ({ what, expected, seen }) => `${what}: ${expected} / ${seen}`,
  );
  expect(lines?.join('\n')).toContain(said);
});

it('can be any key of an expectation that is disappointed', () => {
  const tried = disappointments.flatMap(([step]) => Object.keys(parse(step).expect));
  expect([...new Set(tried)].sort()).toEqual(Object.keys(expectationSchema.shape).sort());
});
