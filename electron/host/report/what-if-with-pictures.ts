import type { Report, Section } from '../../../shared/report/report.js';
import { compareCopy } from '../../emulator/compare/compare-copy.js';
import { beginCopy, type Copy, type PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { WhatIf } from '../../emulator/what-if/try-plan.js';
import type { Reported } from '../what-if/result-words.js';
import { whatIfReport } from '../what-if/what-if-report.js';
import { differencesSection, sidePictures } from './differences-section.js';
import { doAndUndo } from './do-and-undo.js';
import { evidenceSection } from './evidence.js';
import type { ReportFrame } from './report-frame.js';

/** What a plan would do to everybody, with the client of one of them before and after, and how it is taken back. */
export async function whatIfWithPictures(
  onShow: Deployment,
  reported: Reported,
  frame: ReportFrame,
  prepare: PrepareSignIn,
): Promise<Report> {
  const { plan, result } = reported;
  const report = whatIfReport(reported);
  const sip = oneOfThem(onShow, result);
  // Where nobody is hit anybody will do: the settings before and after are what is wanted.
  const anybody = sip ?? onShow.directory.employees()[0]?.sip;
  if (anybody === undefined) return { ...report, ...frame.common };
  const request = { sip: anybody, seenBy: null, plan };
  const copy = await beginCopy(onShow, request, prepare)();
  const settings = ({ deployment }: Copy['before']) => deployment.snapshot().serverSettings;
  const [planSection, effects, ...people] = report.sections;
  const cited = result.effects.flatMap(({ hits }) =>
    hits.slice(0, 1).flatMap(({ before, after }) => [before.why?.rule, after.why?.rule]),
  );
  const sections: readonly (Section | null | undefined)[] = [
    planSection,
    effects,
    ...(sip === null ? [] : await personSections(copy, onShow, request)),
    doAndUndo(plan, settings(copy.before), settings(copy.after)),
    ...people.map((section, place) => ({ ...section, newPage: place === 0 })),
    evidenceSection(cited),
  ];
  return {
    ...report,
    ...frame.common,
    title: frame.question ?? report.title,
    sections: sections.filter((section) => section !== null && section !== undefined),
  };
}

async function personSections(
  copy: Copy,
  { directory }: Deployment,
  request: { readonly sip: string; readonly seenBy: null; readonly plan: string },
): Promise<readonly Section[]> {
  const name = directory.find(request.sip)?.displayName ?? request.sip;
  const compared = compareCopy(copy, request);
  return [
    {
      heading: `One of them: ${name}`,
      blocks: [{ kind: 'pictures', pictures: await sidePictures(copy, request.sip, {}) }],
    },
    ...(compared ? [differencesSection(compared, name)] : []),
  ];
}

/** Who is hit by most effects; of several, somebody who is signed in. Null where nobody is hit. */
function oneOfThem({ clients }: Deployment, { effects }: WhatIf): string | null {
  const counts = new Map<string, number>();
  for (const { hits } of effects)
    for (const { person } of hits) counts.set(person.sip, (counts.get(person.sip) ?? 0) + 1);
  const weight = ([sip, count]: [string, number]): number =>
    count * 2 + (clients.find(sip) ? 1 : 0);
  const [most] = [...counts].sort((one, other) => weight(other) - weight(one));
  return most?.[0] ?? null;
}
