import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { topicName } from '../../../shared/contract/keys.js';
import type { Difference, DifferencesView } from '../../../shared/contract/views/copy.js';
import type {
  Piece,
  Report,
  Section,
  ShownPicture,
  Table,
  Words,
} from '../../../shared/report/report.js';
import { compareCopy } from '../../emulator/compare/compare-copy.js';
import {
  beginCopy,
  type Copy,
  type CopyRequest,
  type PrepareSignIn,
} from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { WhatIf } from '../../emulator/what-if/try-plan.js';
import { hitting, number, people, problemLines, share } from '../what-if/result-words.js';
import { hitSection } from '../what-if/what-if-report.js';
import { doAndUndo } from './do-and-undo.js';
import { evidenceSection } from './evidence.js';
import { pictureOf } from './picture-of.js';
import type { ReportFrame } from './report-frame.js';
import { differingSettings } from './settings-section.js';

/** People of one effect that a report of one person lists. */
const mostHit = 100;

/**
 * A person, or what another sees of them, before and after a change. All of it is read on a copy.
 * @throws {CommandError} `not-found` for a stranger
 */
export async function changeReport(
  onShow: Deployment,
  request: CopyRequest,
  look: PictureLook,
  frame: ReportFrame,
  prepare: PrepareSignIn,
): Promise<Report> {
  const { sip, seenBy, plan } = request;
  // Both begin before anything else can happen on show.
  const [copy, whatIf] = await Promise.all([
    beginCopy(onShow, request, prepare)(),
    plan.trim() === ''
      ? null
      : onShow.tryPlan(plan, { progress: () => undefined, isStopped: () => false }),
  ]);
  const compared = compareCopy(copy, request);
  const nameOf = (one: string): string => onShow.directory.find(one)?.displayName ?? one;
  const viewer = seenBy ?? sip;
  const [was, will] = [settingsOn(copy, 'before', viewer), settingsOn(copy, 'after', viewer)];
  const sections: readonly (Section | null)[] = [
    await picturesSection(copy, viewer, look),
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
      ? `${name} would notice nothing${settings.length > 0 ? `, although ${settings.length} settings differ` : ''}.`
      : `${number(differences.length)} ${differences.length === 1 ? 'thing changes' : 'things change'} in the client of ${name}: ${listed(differences.map(({ title }) => title))}.`;
  const elsewhere =
    others.length === 0 ? '' : ` Others see it, too: ${listed(others.map(({ title }) => title))}.`;
  const hit = whatIf
    ? ` Of ${people(whatIf.people)} who can sign in, ${number(whatIf.people - whatIf.untouched)} would be affected.`
    : '';
  return `${own}${elsewhere}${hit}`;
}

const mostListed = 4;

function listed(texts: readonly string[]): string {
  const told = texts.slice(0, mostListed);
  const left = texts.length - told.length;
  const last = left > 0 ? `${left} more` : told.pop();
  return told.length === 0 ? (last ?? '') : `${told.join(', ')} and ${last}`;
}

async function picturesSection(copy: Copy, viewer: string, look: PictureLook): Promise<Section> {
  const pictures = [
    await side(copy, 'before', 'Before', viewer, look),
    await side(copy, 'after', 'After', viewer, look),
  ];
  return { heading: 'Before and after', blocks: [{ kind: 'pictures', pictures }] };
}

async function side(
  copy: Copy,
  which: 'before' | 'after',
  title: string,
  viewer: string,
  look: PictureLook,
): Promise<ShownPicture> {
  const { deployment, refusals } = copy[which];
  const missing = refusals[viewer];
  if (missing !== undefined) return { title, picture: null, missing };
  const policy = entriesOn(copy, which, viewer)?.session?.policy.identity;
  return {
    title,
    ...(policy !== undefined && { subtitle: `policy ${policy}` }),
    picture: await pictureOf(deployment, viewer, look, which),
  };
}

function entriesOn(copy: Copy, which: 'before' | 'after', sip: string) {
  return copy[which].deployment.shown(topicName('client/{sip}', sip));
}

const settingsOf = ({ deployment }: Copy['before']) => deployment.snapshot().serverSettings;

const settingsOn = (copy: Copy, which: 'before' | 'after', sip: string) =>
  entriesOn(copy, which, sip)?.session?.settings ?? null;

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

function differencesSection({ differences, others, same }: DifferencesView, name: string): Section {
  const all = [...differences, ...others];
  return {
    heading: 'Differences',
    blocks: [
      all.length === 0
        ? { kind: 'paragraph', text: `Nothing that ${name} sees is otherwise.` }
        : { kind: 'list', ordered: true, items: all.map(differenceInWords) },
      ...(same.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              look: 'quiet',
              text: `The same in both: ${same.join(', ')}.`,
            } as const,
          ]),
    ],
  };
}

function differenceInWords({ title, changes, where, after, before }: Difference): Words {
  const told = changes.map(
    ({ what, before: was, after: will }) => `${what === null ? '' : `${what}: `}${was} → ${will}`,
  );
  const reason = after?.reason ?? before?.reason;
  const why: readonly Piece[] = reason === undefined ? [] : ['\n', { quiet: reason }];
  return [{ strong: title }, `: ${told.join('; ')} (${where}).`, ...why];
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
