import { failureLines } from '../../../electron/host/command-line/run/reporters/failure-text.js';
import type { StepResult } from '../../../electron/host/scenario/scenario-result.js';
import type { Expected } from '../../../shared/scenario/in-words.js';
import type { Twins } from '../differences.js';
import type { Picture, StoryStep } from '../story.js';
import { type Html, html } from './html.js';

/** One step: what happened and what was expected, beside what was seen. */
export function stepItem(story: StoryStep, number: number, id: string): Html {
  const { result, typed, expected, pictures, twins } = story;
  const { title, note } = result.step;
  return html`<li class="step" id="${id}">
<div>
<div class="moment"><a href="#${id}">Step ${number}</a><time datetime="${result.time}">${result.time}</time></div>
<h3>${title}</h3>
${note === null ? null : html`<p>${note}</p>`}
${typed.map((text) => html`<pre class="typed" aria-label="Typed into the management shell">${text.trim()}</pre>`)}
${expected.map(facts)}
${twins === null || twins.differences.length === 0 ? null : differenceFacts(twins)}
<p class="outcome">${outcome(result, expected)}</p>
${result.failure === null ? null : html`<pre class="failure">${failureLines(result).join('\n')}</pre>`}
</div>
<div class="pictures">
${pictures.map(figure)}
</div>
</li>`;
}

function outcome({ status }: StepResult, expected: readonly Expected[]): Html {
  if (status === 'failed') return html`<span class="bad">✗ Failed</span>`;
  if (status === 'skipped') return html`<span class="quiet">Skipped</span>`;
  return html`<span class="good">✓ ${expected.length > 0 ? 'As expected' : 'Done'}</span>`;
}

const facts = ({ where, things }: Expected): Html => html`<div class="facts">
<h4>Expected${where === '' ? '' : `: ${where}`}</h4>
<dl>${things.map(({ what, value }) => html`<dt>${what}</dt><dd>${value}</dd>`)}</dl>
</div>`;

const differenceFacts = ({ left, right, differences }: Twins): Html => html`<div class="facts">
<h4>Settings that differ</h4>
${differences.map(
  (each) => html`<dl><dt>${left}</dt><dd>${each.setting} ${each.before}</dd>
<dt>${right}</dt><dd>${each.setting} ${each.after}</dd></dl>`,
)}
</div>`;

const figure = ({
  shows,
  caption,
  alt,
  source,
  width,
  height,
}: Picture): Html => html`<figure class="${shows}">
<figcaption>${caption}</figcaption>
<img src="${source}" width="${width}" height="${height}" alt="${alt}">
</figure>`;
