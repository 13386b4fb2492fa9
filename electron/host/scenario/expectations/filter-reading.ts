import type { DetectiveView, FrontEndView } from '../../../../shared/contract/views/front-end.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import { type EmulatorViews, stageEntries } from '../views.js';
import { type Comparison, contains, same } from './compare.js';

/** What the filter would make of a link now, step by step; at the sender's own Front End unless told. */
export const readExplanation = (
  views: EmulatorViews,
  url: string,
  sender: string,
  frontEnd?: string,
): Promise<DetectiveView> =>
  views.ask({ name: 'url.explain', url, sender, ...(frontEnd !== undefined && { frontEnd }) });

/** A Front End by its full name; null where there is none. */
export async function readFrontEnd(
  views: EmulatorViews,
  name: string,
): Promise<FrontEndView | null> {
  const all = (await stageEntries(views))['front-ends'] ?? [];
  return all.find(({ fqdn }) => fqdn.toLowerCase() === name) ?? null;
}

export function compareExplanation(
  expected: NonNullable<Expectation['explain']>,
  { verdict, decidedBy, steps }: DetectiveView,
): Comparison {
  const said = steps.map(({ answer, evidence }) => `${answer} ${evidence}`).join(' ');
  return [
    ...same('explain.verdict', expected.verdict, verdict),
    ...same('explain.decided-by', expected['decided-by'], decidedBy),
    ...contains('explain.answer', expected.answer, said),
  ];
}

export function compareFrontEnd(
  expected: NonNullable<Expectation['front-end']>,
  seen: FrontEndView | null,
): Comparison {
  if (seen === null) return [{ what: 'front-end', expected: expected.name, seen: 'none' }];
  // The Front-End service is the one the filter runs in.
  const service = seen.services.find(({ name }) => name === 'RTCSRV');
  return [
    ...same('front-end.restart-pending', expected['restart-pending'], seen.restartPending),
    ...same('front-end.service', expected.service, service?.status),
  ];
}
