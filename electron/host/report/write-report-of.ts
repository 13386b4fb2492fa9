import type { CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Report } from '../../../shared/report/report.js';
import { writeReport } from '../../../shared/report/write-report.js';
import type { PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { TrialWork } from '../../emulator/what-if/try-plan.js';
import type { ClientCommand } from '../copies/open-copy.js';
import { checkPrivacy } from '../privacy-sheet/check-sheet.js';
import { surfaces } from '../privacy-sheet/surfaces.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioEmulator, StartForScenario } from '../scenario/scenario-emulator.js';
import type { CapsulePlace } from '../state/capsule/open-capsule.js';
import { fileNameOf } from '../state/capsule/write-capsule.js';
import type { History } from '../state/timeline/history.js';
import type { Reported } from '../what-if/result-words.js';
import { changeReport } from './change-report.js';
import { type MadeUp, withMadeUpNames } from './made-up-names.js';
import { playStory } from './play-story.js';
import { privacyReport } from './privacy-report.js';
import { type ReportFrame, reportFrame } from './report-frame.js';
import { type ClientOnStage, stageReport } from './stage-report.js';
import { storyReport } from './story-report.js';
import { visibilityReport } from './visibility-report.js';
import { whatIfWithPictures } from './what-if-with-pictures.js';

/** What reports are made from. */
export interface ReportSources {
  readonly history: History;
  readonly place: CapsulePlace;
  readonly prepare: PrepareSignIn;
  /** The plan that was tried. @throws {CommandError} `refused` without one */
  readonly whatIf: () => Reported;
  /** What was done by hand at the clients of a copy. */
  readonly actsIn: (copy: string) => readonly ClientCommand[];
  /** The story that is open. @throws {CommandError} `refused` without one */
  readonly story: () => Scenario;
  readonly startScenario: StartForScenario<ScenarioEmulator>;
  /** Told how far it is, where that takes long. */
  readonly work: TrialWork;
}

/** Of a stage on which more are signed in. */
const mostClients = 4;

type Asked = CommandOf<'report.write'>;

/** @throws {CommandError} where what it is to be about is not there */
export async function writeReportOf(
  asked: Asked,
  sources: ReportSources,
): Promise<ResultOf<'report.write'>> {
  const { history } = sources;
  if (asked.names !== 'made-up') return write(asked, history.run.deployment, sources);
  if (asked.about.kind === 'story')
    throw new CommandError(
      'refused',
      'People of a story are called as its file calls them. Report of it with real names, or change them there.',
    );
  const plan = asked.about.kind === 'what-if' ? sources.whatIf().plan : '';
  const acts = actsFor(asked, sources);
  const madeUp = await withMadeUpNames(asked, { plan, acts }, history, sources.place);
  const { onShow } = madeUp;
  const reported =
    asked.about.kind === 'what-if'
      ? await triedAgain(sources.whatIf(), madeUp, sources.work)
      : null;
  return write(madeUp.asked, onShow, {
    ...sources,
    // Nothing is fetched for people whom there is not.
    prepare: () => Promise.resolve({}),
    whatIf: () => reported ?? sources.whatIf(),
    actsIn: () => madeUp.acts,
  });
}

const actsFor = ({ about }: Asked, { actsIn }: ReportSources): readonly ClientCommand[] =>
  about.kind === 'change' && about.copy !== undefined ? actsIn(about.copy) : [];

async function triedAgain(
  tried: Reported,
  { onShow, plan }: MadeUp,
  work: TrialWork,
): Promise<Reported> {
  const { name } = onShow.directory.organisation;
  return { ...tried, organisation: name, plan, result: await onShow.tryPlan(plan, work) };
}

async function write(
  { about, question, names = 'real' }: Asked,
  onShow: Deployment,
  sources: ReportSources,
): Promise<ResultOf<'report.write'>> {
  const frame = reportFrame(onShow, names, question ?? null);
  const { html, bytes, warning } = writeReport(await reportOf(about, onShow, frame, sources));
  const { organisation } = onShow.directory;
  const place = fileNameOf(
    { name: `report ${about.kind} ${organisation.name}`, timeZone: organisation.timeZone },
    onShow.now(),
  );
  return { fileName: `${place}.html`, html, bytes, warning };
}

function reportOf(
  about: Asked['about'],
  onShow: Deployment,
  frame: ReportFrame,
  { prepare, whatIf, actsIn, story, startScenario, work }: ReportSources,
): Promise<Report> {
  switch (about.kind) {
    case 'stage':
      return stageReport(onShow, clientsOf(about, onShow), frame, prepare);
    case 'change': {
      const { sip, seenBy = null, plan, look = {}, copy } = about;
      const acts = copy === undefined ? [] : actsIn(copy);
      for (const each of [sip, seenBy]) if (each !== null) mustBeKnown(each, onShow);
      return changeReport(onShow, { sip, seenBy, plan }, { look, acts }, frame, prepare, work);
    }
    case 'what-if':
      return whatIfWithPictures(onShow, whatIf(), frame, prepare);
    case 'story':
      return playStory(story(), startScenario).then((played) =>
        storyReport([played], frame.question),
      );
    case 'visibility': {
      const { sip, seenBy = [], switches: switched = [] } = about;
      return onShow
        .visibility({ sip, seenBy, switched, plan: '' })
        .then((visibility) => visibilityReport(visibility, frame));
    }
    case 'privacy-sheet':
      return checkPrivacy(onShow, about.sip, surfaces, work).then((sheet) =>
        privacyReport(sheet, frame),
      );
  }
}

function clientsOf(
  { clients }: Extract<Asked['about'], { kind: 'stage' }>,
  onShow: Deployment,
): readonly ClientOnStage[] {
  const all = [...onShow.clients.all()].slice(0, mostClients);
  const asked = clients ?? all.map(({ sip }) => ({ sip, look: {} }));
  for (const { sip } of asked) mustBeKnown(sip, onShow);
  if (asked.length > 0) return asked.map(({ sip, look = {} }) => ({ sip, look }));
  throw new CommandError(
    'refused',
    'No client is signed in, so that there is nothing to show. Sign somebody in first.',
  );
}

const mustBeKnown = (sip: string, { directory }: Deployment): unknown =>
  directory.person(sip, 'about');
