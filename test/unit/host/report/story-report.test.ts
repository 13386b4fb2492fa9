import { expect, it } from 'vitest';
import { type PlayedStory, playStory } from '../../../../electron/host/report/play-story.js';
import { storyReport } from '../../../../electron/host/report/story-report.js';
import { readScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { writeReport } from '../../../../shared/report/write-report.js';
import { readableReport } from '../../../support/readable-report.js';
import { readRepositoryScenario } from '../../../support/repository-scenarios.js';
import { startScenario } from '../../../support/start-scenario.js';

const play = (text: string): Promise<PlayedStory> =>
  playStory(readScenario(text, 'a.yaml'), startScenario);
const playFile = async (file: string): Promise<PlayedStory> =>
  playStory(await readRepositoryScenario(file), startScenario);

function told(...stories: PlayedStory[]) {
  const { html } = writeReport(storyReport(stories, null, '30 November 2026, 17:05 (UTC)'));
  return { html, text: readableReport(html).replaceAll('&quot;', '"') };
}

it('says of each act whose it was, which meeting, and when; of the shell what it printed', async () => {
  const { text } = told(
    await play(`
scenario: Acts
sign-in: [alice, bob]
steps:
  - shell: (Get-CsClientPolicy).DisplayPhoto
  - status: { who: alice, status: busy }
  - meeting: { who: bob, subject: Review, start: '10:00', end: '11:00' }
  - change-meeting: { who: bob, subject: Review, start: '10:30' }
  - delete-meeting: { who: bob, subject: Review }
  - play: { rate: 60, for: '00:05:00' }
`),
  );
  expect(text).toContain('Typed (Get-CsClientPolicy).DisplayPhoto');
  expect(text).toContain('Printed AllPhotos');
  expect(text).toContain('Alice Ahlberg: Set status: busy.');
  expect(text).toContain('Put "Review" into the calendar of Bob Barros, 10:00 to 11:00.');
  expect(text).toContain('"Review" (2010-12-06 10:00 to 11:00) of Bob Barros: start 10:30.');
  expect(text).toContain(
    'Take the entry "Review" (2010-12-06 10:30 to 11:00) out of the calendar of Bob Barros.',
  );
  expect(text).toContain('Let 00:05:00 pass.');
});

it('shows the clients side by side with what is promised marked, and not again while they look the same', async () => {
  const story = await playFile('shared/scenario/stories/photos.yaml');
  const [first, second] = story.steps;
  expect(first?.pictures.map(({ title }) => title)).toEqual(['Alice Ahlberg', 'Bob Barros']);
  expect(first?.pictures[1]?.marks).toEqual([
    { text: '2', isSo: true, place: { part: 'list', contact: 'alice@contoso.com' } },
  ]);
  expect(second?.pictures).toEqual([]);
  const { html, text } = told(story);
  expect(html).toContain('The clients look as in <a href="#story-1-step-1">step 1</a>.');
  expect(text).toContain('Contoso, 30 November 2026, 17:05 (UTC), version');
  expect(text).toContain('by the clock of the computer');
});

it('names DisplayPhoto only where one client is under NoPhoto and the other under AllPhotos', async () => {
  const { steps } = await playFile('shared/scenario/stories/photos.yaml');
  const differences = new Map(steps.map((each) => [each.step.title, each.differences]));
  expect(differences.get('Two clients, side by side')).toEqual([]);
  expect([...differences.values()].flat().filter((each) => each !== null)).toContainEqual({
    setting: 'DisplayPhoto',
    before: 'NoPhoto',
    after: 'AllPhotos',
  });
  expect([...differences.values()].at(-1)).toEqual([]);
});

it('shows what no client can: Front Ends, the detective, calendars, forecasts', async () => {
  const filter = told(await playFile('shared/scenario/stories/url-filter.yaml')).text;
  expect(filter).toContain('Zones in the registry of fe2.contoso.com');
  expect(filter).toContain('Detective: https://portal.contoso.local/news, sent by Alice Ahlberg');
  const calendar = told(await playFile('shared/scenario/stories/calendar.yaml')).text;
  expect(calendar).toContain('Calendar of Alice Ahlberg');
  expect(calendar).toContain('Forecast for Alice Ahlberg');
  const lastActive = told(await playFile('shared/scenario/stories/last-active.yaml')).text;
  expect(lastActive).toContain('keeps the time of last activity, and delivers it to no one');
});

it('shows the clients at the step that failed, with what was seen, what led to it, and the mark of what is not so', async () => {
  const story = await play(`
scenario: Wrong
sign-in: [alice, bob]
steps:
  - title: Alice is free
    status: { who: alice, status: busy }
  - expect: { client: bob, row: alice, presence: Available }
  - title: Not reached
    status: { who: alice, status: reset }
`);
  expect(story.passed).toBe(false);
  expect(story.steps[0]?.pictures[1]?.marks).toMatchObject([{ text: '1', isSo: false }]);
  const { html, text } = told(story);
  expect(html).toContain('did not show what was promised:');
  expect(html).toContain('<a href="#story-1-step-1">step 1</a>');
  expect(text).toContain('presence: expected Available, seen Busy');
  expect(text).toContain('What led to it');
  expect(text).toContain('2. Not reached Not reached.');
});

it('keeps every word of a scenario as text, whatever it looks like', async () => {
  const hostile = '"><script>alert(1)</script>& </style><b onclick=a>';
  const quoted = JSON.stringify(hostile);
  const { html } = told(
    await play(`
scenario: ${quoted}
note: ${quoted}
sign-in: [alice]
steps:
  - title: ${quoted}
    note: ${quoted}
    shell: "# ${JSON.stringify(hostile).slice(1, -1)}"
`),
  );
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b onclick');
  expect(html.split('&lt;script&gt;').length).toBeGreaterThan(5);
});
