// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { ScenarioStep } from '../../../electron/host/scenario/scenario.js';
import type { StepFailure, StepResult } from '../../../electron/host/scenario/scenario-result.js';
import { toInstant } from '../../../shared/lync/time.js';
import { storyReport } from '../../stories/report/story-report.js';
import type { Picture, Story, StoryStep } from '../../stories/story.js';

const hostile = `"><script>alert('x')</script>& <b onclick=a>`;

const picture: Picture = {
  shows: 'window',
  caption: hostile,
  alt: hostile,
  png: new Uint8Array(),
  source: 'data:image/webp;base64,',
  width: 340,
  height: 560,
};

function stepOf(title: string, failure: StepFailure | null = null): StoryStep {
  const step: ScenarioStep = {
    index: 0,
    title,
    note: title,
    isTitled: true,
    show: null,
    rule: null,
    line: 3,
    act: 'expect',
    isBeginning: false,
    actions: [],
  };
  const result: StepResult = {
    step,
    status: failure ? 'failed' : 'passed',
    at: toInstant(0),
    time: '2010-12-06 08:30:00',
    failure,
  };
  return {
    result,
    typed: [title],
    expected: [{ where: title, things: [{ what: 'Presence', value: title }] }],
    pictures: [picture],
    twins: {
      left: title,
      right: title,
      differences: [{ setting: title, before: title, after: title }],
    },
  };
}

function storyOf(title: string, steps: readonly StoryStep[]): Story {
  const scenario = {
    fileName: 'a.yaml',
    title,
    note: title,
    organisation: { fileName: 'a.json', text: '', folder: null },
    organisationName: 'A',
    isDemo: false,
    timeZone: 'UTC',
    web: new Map(),
    steps: steps.map(({ result }) => result.step),
  };
  return { scenario, passed: true, steps };
}

/** The report as a browser reads it. */
const read = (stories: readonly Story[]): Document =>
  new DOMParser().parseFromString(storyReport(stories, '1.0'), 'text/html');

it('keeps every word of a scenario text, whatever it looks like', () => {
  const page = read([storyOf(hostile, [stepOf(hostile)])]);
  expect(page.querySelectorAll('script, [onclick], b')).toHaveLength(0);
  const told = [...page.querySelectorAll('h2, h3, section > p, pre, dt + dd, figcaption')];
  for (const { textContent } of told) expect(textContent).toContain(hostile);
  expect(told).toHaveLength(8);
  expect(page.querySelector('img')?.getAttribute('alt')).toBe(hostile);
});

it('says of each step when it was, what was expected and whether it was so', () => {
  const page = read([storyOf('A story', [stepOf('Half past eight')])]);
  const step = page.querySelector('main li')?.textContent ?? '';
  expect(step).toContain('2010-12-06 08:30:00');
  expect(step).toContain('Presence');
  expect(step).toContain('As expected');
  expect(page.querySelector('header')?.textContent).toContain('Every step passed.');
});

it('leads from the top to the step that failed, which says what was seen instead', () => {
  const failure: StepFailure = {
    message: 'Expected presence to be Away; saw Busy.',
    mismatches: [{ what: 'presence', expected: 'Away', seen: 'Busy' }],
    why: [],
  };
  const page = read([storyOf('A story', [stepOf('Before'), stepOf('After', failure)])]);
  expect(page.querySelector('header')?.textContent).toContain('1 step failed.');
  const link = [...page.querySelectorAll('nav a')].find((each) =>
    each.textContent?.includes('failed at step 2'),
  );
  const target = page.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
  expect(target?.querySelector('h3')?.textContent).toBe('After');
  expect(target?.textContent).toMatch(/expected: Away\s+seen:\s+Busy/);
});

it('needs no other file and nothing from the web', () => {
  const page = storyReport([storyOf('A story', [stepOf('A step')])], '1.0');
  expect(page).not.toMatch(/(?:src|href)="(?!data:|#)/);
  expect(page).not.toMatch(/url\(|@import/);
});
