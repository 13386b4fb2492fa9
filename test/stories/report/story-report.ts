import type { Scenario } from '../../../electron/host/scenario/scenario.js';
import { playingTime } from '../../../electron/host/scenario/story/story-pace.js';
import { failedSteps, type Story } from '../story.js';
import { type Html, html } from './html.js';
import { stepItem } from './step-item.js';
import { style } from './style.js';

/** One page that tells every story with its pictures, and needs no other file. */
export function storyReport(stories: readonly Story[], version: string): string {
  const steps = stories.flatMap((story) => story.steps);
  const failed = failedSteps(stories);
  const outcome =
    failed === 0
      ? html`<span class="good">Every step passed.</span>`
      : html`<span class="bad">${failed} ${failed === 1 ? 'step' : 'steps'} failed.</span>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stories of the Lync Client Emulator</title>
${style}
</head>
<body>
<header>
<h1>Stories of the Lync Client Emulator</h1>
<p class="lead">${count(stories.length, 'story', 'stories')} in ${count(steps.length, 'step', 'steps')}, each with a picture of what its people saw. ${outcome}</p>
<nav aria-label="Stories"><ol class="contents">
${stories.map(contentsItem)}
</ol></nav>
</header>
<main>
${stories.map(storySection)}
</main>
<footer>Lync Client Emulator ${version}. An emulator; the clock of every story is virtual. Not affiliated with Microsoft.</footer>
</body>
</html>
`.text;
}

const contentsItem = (story: Story, index: number): Html =>
  html`<li><a href="#${idOf(index)}">${story.scenario.title}</a><span class="quiet">${count(story.steps.length, 'step', 'steps')}, played in ${lasting(story.scenario)}</span>${outcomeOf(story, index)}</li>`;

function outcomeOf({ steps }: Story, index: number): Html {
  const failed = steps.findIndex(({ result }) => result.status === 'failed');
  if (failed === -1) return html`<span class="good">passed</span>`;
  return html`<a class="bad" href="#${stepIdOf(index, failed)}">failed at step ${failed + 1}</a>`;
}

function storySection({ scenario, steps }: Story, index: number): Html {
  const id = idOf(index);
  const items = steps.map((step, at) => stepItem(step, at + 1, stepIdOf(index, at)));
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${scenario.title}</h2>
${scenario.note === null ? null : html`<p>${scenario.note}</p>`}
<ol class="steps">
${items}
</ol>
</section>`;
}

const idOf = (story: number): string => `story-${story + 1}`;
const stepIdOf = (story: number, step: number): string => `${idOf(story)}-step-${step + 1}`;

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** `2 min 10 s` */
function lasting(scenario: Scenario): string {
  const seconds = Math.round(playingTime(scenario));
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
