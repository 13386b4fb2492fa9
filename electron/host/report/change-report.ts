import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import type { DifferencesView } from '../../../shared/contract/views/copy.js';
import { counted } from '../../../shared/lync/counted.js';
import type { Report, Section, Table, Words } from '../../../shared/report/report.js';
import { compareCopy } from '../../emulator/compare/compare-copy.js';
import {
  beginCopy,
  type Copy,
  type CopyRequest,
  type PrepareSignIn,
} from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { TrialWork, WhatIf } from '../../emulator/what-if/try-plan.js';
import { type ClientCommand, repeatActs } from '../copies/open-copy.js';
import { hitting, number, people, problemLines, share } from '../what-if/result-words.js';
import { hitSection } from '../what-if/what-if-report.js';
import { differencesSection, listed, sessionOn, sidePictures } from './differences-section.js';
import { doAndUndo } from './do-and-undo.js';
import { evidenceSection } from './evidence.js';
import type { ReportFrame } from './report-frame.js';
import { differingSettings } from './settings-section.js';

/** People of one effect that a report of one person lists. */
const mostHit = 100;

/** How the clients stand that are shown, and what was done in them. */
export interface ByHand {
  readonly look: PictureLook;
  readonly acts: readonly ClientCommand[];
}

/**
 * A person, or what another sees of them, before and after a change. All of it is read on a copy.
 * @throws {CommandError} `not-found` for a stranger
 */
export async function changeReport(
  onShow: Deployment,
  request: CopyRequest,
  { look, acts }: ByHand,
  frame: ReportFrame,
  prepare: PrepareSignIn,
  work: TrialWork,
): Promise<Report> {
  const { sip, seenBy, plan } = request;
  // Both begin before anything else can happen on show.
  const [copy, whatIf] = await Promise.all([
    beginCopy(onShow, request, prepare)(),
    plan.trim() === '' ? null : onShow.tryPlan(plan, work),
  ]);
  await repeatActs(copy, acts);
  const compared = compareCopy(copy, request);
  const nameOf = (one: string): string => onShow.directory.find(one)?.displayName ?? one;
  const viewer = seenBy ?? sip;
  const [was, will] = [settingsOn(copy, 'before', viewer), settingsOn(copy, 'after', viewer)];
  const sections: readonly (Section | null)[] = [
    {
      heading: 'Before and after',
      blocks: [{ kind: 'pictures', pictures: await sidePictures(copy, viewer, look) }],
    },
    problemsSection(copy),
    compared && differencesSection(compared, nameOf(viewer)),
    whatIf && whoIsHit(whatIf),
    was && will ? differingSettings(was, will) : null,
    plan.trim() === '' ? null : doAndUndo(plan, settingsOf(copy.before), settingsOf(copy.after)),
    ...(whatIf ? hitSections(whatIf) : []),
    evidenceSection([...rulesOf(compared), ...rulesOfSettings(was, will)]),
  ];
  return {
    ...frame.common,
    kind:
      plan.trim() === '' ? 'What waits for the next sign-in' : 'A planned change, tried on a copy',
    title: frame.question ?? titleOf(request, nameOf),
    answer: answerOf(compared, whatIf, copy, viewer, nameOf(viewer)),
    sections: sections.filter((section) => section !== null),
  };
}

function titleOf({ sip, seenBy, plan }: CopyRequest, nameOf: (sip: string) => string): string {
  if (seenBy !== null && seenBy !== sip)
    return `What does ${nameOf(seenBy)} see of ${nameOf(sip)}, before and after?`;
  return plan.trim() === ''
    ? `What changes for ${nameOf(sip)} at the next sign-in?`
    : `What changes for ${nameOf(sip)}?`;
}

function answerOf(
  compared: DifferencesView | null,
  whatIf: WhatIf | null,
  { before, after }: Copy,
  viewer: string,
  name: string,
): string {
  const refusal = after.refusals[viewer] ?? before.refusals[viewer];
  if (compared === null) return `${name} has no client to be shown. ${refusal ?? ''}`.trim();
  const { differences, others, settings } = compared;
  const own =
    differences.length === 0
      ? `${name} would notice nothing${settings.length > 0 ? `, although ${counted(settings.length, 'setting differs', 'settings differ')}` : ''}.`
      : `${number(differences.length)} ${differences.length === 1 ? 'thing changes' : 'things change'} in the client of ${name}: ${listed(differences.map(({ title }) => title))}.`;
  const elsewhere =
    others.length === 0 ? '' : ` Others see it, too: ${listed(others.map(({ title }) => title))}.`;
  const hit = whatIf
    ? ` Of ${people(whatIf.people)} who can sign in, ${number(whatIf.people - whatIf.untouched)} would be affected.`
    : '';
  return `${own}${elsewhere}${hit}`;
}

const settingsOf = ({ deployment }: Copy['before']) => deployment.snapshot().serverSettings;

const settingsOn = (copy: Copy, which: 'before' | 'after', sip: string) =>
  sessionOn(copy, which, sip)?.settings ?? null;

function problemsSection(run: Copy): Section | null {
  const lines = problemLines(run);
  if (lines.length === 0) return null;
  return {
    heading: run.problems.length > 0 ? 'What went wrong' : 'What was assumed',
    blocks: lines.map((text) => ({
      kind: 'paragraph',
      text,
      ...(run.problems.length > 0 && { look: 'problem' as const }),
    })),
  };
}

function whoIsHit(whatIf: WhatIf): Section {
  const table: Table = {
    kind: 'table',
    caption: 'Who is hit',
    hideCaption: true,
    columns: [
      { title: 'People' },
      { title: 'Number', number: true },
      { title: 'Share', number: true },
    ],
    rows: [
      ...hitting(whatIf).map(({ view }): readonly Words[] => [
        [{ to: view.id, text: view.sentence }],
        number(view.people),
        share(view.people, whatIf.people),
      ]),
      ['notice nothing', number(whatIf.untouched), share(whatIf.untouched, whatIf.people)],
    ],
  };
  const left: Section['blocks'] =
    whatIf.notCounted === 0
      ? []
      : [
          {
            kind: 'paragraph',
            look: 'quiet',
            text: `Not counted, because they cannot sign in: ${people(whatIf.notCounted)}.`,
          },
        ];
  return { heading: 'Who is hit', beside: true, blocks: [table, ...left] };
}

const hitSections = (whatIf: WhatIf): readonly Section[] =>
  hitting(whatIf).map((told, place) => ({ ...hitSection(told, mostHit), newPage: place === 0 }));

const rulesOf = (compared: DifferencesView | null): readonly (string | undefined)[] =>
  compared === null
    ? []
    : [...compared.differences, ...compared.others].flatMap(({ before, after }) => [
        before?.rule,
        after?.rule,
      ]);

function rulesOfSettings(
  was: ReturnType<typeof settingsOn>,
  will: ReturnType<typeof settingsOn>,
): readonly (string | undefined)[] {
  if (!was || !will) return [];
  return Object.keys(will)
    .filter((name) => was[name]?.value !== will[name]?.value)
    .map((name) => will[name]?.rule);
}
