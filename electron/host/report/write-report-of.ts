import type { CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Report } from '../../../shared/report/report.js';
import { writeReport } from '../../../shared/report/write-report.js';
import type { PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioEmulator, StartForScenario } from '../scenario/scenario-emulator.js';
import { fileNameOf } from '../state/capsule/write-capsule.js';
import type { Reported } from '../what-if/result-words.js';
import { changeReport } from './change-report.js';
import { type ReportFrame, reportFrame } from './report-frame.js';
import { type ClientOnStage, stageReport } from './stage-report.js';
import { storyReport } from './story-report.js';
import { whatIfWithPictures } from './what-if-with-pictures.js';

/** What reports are made from. */
export interface ReportSources {
  readonly onShow: Deployment;
  readonly prepare: PrepareSignIn;
  /** The plan that was tried. @throws {CommandError} `refused` without one */
  readonly whatIf: () => Reported;
  /** The story that is open. @throws {CommandError} `refused` without one */
  readonly story: () => Scenario;
  readonly startScenario: StartForScenario<ScenarioEmulator>;
}

/** Of a stage on which more are signed in. */
const mostClients = 4;

type Asked = Omit<CommandOf<'report.write'>, 'name'>;

/** @throws {CommandError} where what it is to be about is not there */
export async function writeReportOf(
  { about, question, names = 'real' }: Asked,
  sources: ReportSources,
): Promise<ResultOf<'report.write'>> {
  const { onShow } = sources;
  const frame = reportFrame(onShow, names, question ?? null);
  const report = await reportOf(about, frame, sources);
  const { html, bytes, warning } = writeReport(report);
  const { organisation } = onShow.directory;
  const place = fileNameOf(
    { name: `report ${about.kind} ${organisation.name}`, timeZone: organisation.timeZone },
    onShow.now(),
  );
  return { fileName: `${place}.html`, html, bytes, warning };
}

function reportOf(
  about: Asked['about'],
  frame: ReportFrame,
  { onShow, prepare, whatIf, story, startScenario }: ReportSources,
): Promise<Report> {
  switch (about.kind) {
    case 'stage':
      return stageReport(onShow, clientsOf(about, onShow), frame, prepare);
    case 'change': {
      const { sip, seenBy = null, plan, look = {} } = about;
      for (const each of [sip, seenBy]) if (each !== null) mustBeKnown(each, onShow);
      return changeReport(onShow, { sip, seenBy, plan }, look, frame, prepare);
    }
    case 'what-if':
      return whatIfWithPictures(onShow, whatIf(), frame, prepare);
    case 'story':
      return storyReport(story(), startScenario, frame.question);
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

function mustBeKnown(sip: string, { directory }: Deployment): void {
  if (directory.find(sip)) return;
  throw new CommandError('not-found', `Nobody has the address "${sip}".`, 'command.about');
}
