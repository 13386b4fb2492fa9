import { type ActName, actNames, type StepForm } from '../../../../shared/scenario/step-schema.js';

/** What a step does; `at` where it only brings the clock to a moment. */
export const actOf = (step: StepForm): ActName | 'at' =>
  actNames.find((name) => step[name] !== undefined) ?? 'at';

/** The title of a step, else its own words on one line: `run 00:30:00`, `expect alice, bob: Away`. */
export function titleOf(step: StepForm): string {
  if (step.title !== undefined) return step.title;
  const act = actOf(step);
  const when = step.at === undefined ? '' : `at ${step.at}`;
  if (act === 'at') return when;
  return [when, act, wordsOf(step[act])].filter((part) => part !== '').join(' ');
}

function wordsOf(value: unknown): string {
  const words = typeof value === 'object' && value !== null ? listed(value) : String(value);
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

const listed = (value: object): string =>
  Array.isArray(value)
    ? value.map(wordsOf).join(', ')
    : Object.entries(value)
        .map(([key, part]) => `${key} ${wordsOf(part)}`)
        .join(', ');
