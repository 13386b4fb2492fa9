import {
  type CommandOf,
  definitionOf,
  describeCommand,
  type HostCommand,
  type HostCommandName,
  type ResultOf,
} from '../../../shared/contract/commands/command.js';
import { nothing } from '../../../shared/contract/commands/define-command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Json } from '../../../shared/contract/frames.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import type { Outcome } from '../../emulator/commands/command-handlers.js';
import type { PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { DeploymentSnapshot } from '../../emulator/deployment/deployment-snapshot.js';
import type { Copies } from '../copies/copies.js';
import type { ImportDesk } from '../estate/import-desk.js';
import type { PresentationDesk } from '../presentation/presentation-desk.js';
import { pictureOf } from '../report/picture-of.js';
import type { Recorder } from '../scenario/recorder/recorder.js';
import type { ScenarioEmulator, StartForScenario } from '../scenario/scenario-emulator.js';
import type { Stories } from '../scenario/story/stories.js';
import type { CapsulePlace } from '../state/capsule/open-capsule.js';
import {
  type CapsuleSources,
  organisationText,
  photosOf,
  saveCapsule,
} from '../state/capsule/write-capsule.js';
import { exportOrganisation } from '../state/export-organisation.js';
import { JournaledDeployment } from '../state/journal/journaled-deployment.js';
import type { History, HistoryPlace, Moved } from '../state/timeline/history.js';
import type { TrialDesk } from '../trials/trial-desk.js';
import type { WhatIfDesk } from '../what-if/what-if-desk.js';
import { Later } from './emulated.js';
import type { Ready } from './prepare-command.js';
import {
  recordExpectation,
  recordFromHere,
  recordNow,
  startRecording,
  stopRecording,
} from './recorder-handlers.js';
import { readShellFile, removeShellFile, writeShellFile } from './shell-file-handlers.js';
import { closeStory, openStory, playStory, presentStep } from './story-handlers.js';

/** What the commands about the emulator as a whole work on. */
export interface HostParts {
  /** Of what is on show. */
  readonly history: History;
  readonly stories: Stories;
  readonly recorder: Recorder;
  readonly whatIf: WhatIfDesk;
  readonly trials: TrialDesk;
  readonly prepareSignIn: PrepareSignIn;
  readonly startScenario: StartForScenario<ScenarioEmulator>;
  readonly copies: Copies;
  readonly imports: ImportDesk;
  readonly presentation: PresentationDesk;
  readonly place: CapsulePlace & HistoryPlace;
  /** Virtual seconds per real second with which an organisation begins; 0 is paused. */
  readonly rate: number;
}

type HostHandlers = {
  readonly [N in HostCommandName]: (
    command: CommandOf<N>,
    ready: Ready,
    parts: HostParts,
  ) => Outcome<ResultOf<N>> | Later | Promise<Later>;
};

/** What only some commands need is loaded with the first of them, within its turn; no start waits for it. */
const handlers: HostHandlers = {
  'organisation.load': takeOrganisation,
  'organisation.reset': takeOrganisation,
  'organisation.export': async (_, __, { history, place }) => {
    const organisation = await organisationOnStage(history, place);
    return {
      fileName: history.moment().organisation?.fileName ?? 'organisation.json',
      text: `${JSON.stringify(organisation, null, 1)}\n`,
      pictures: photosOf(history.run.deployment.directory),
    };
  },
  'stage.arrange-clients': ({ first, hidden }, _, { history }) =>
    history.clientsOnStage.arrange({
      ...(first && { first }),
      ...(hidden && { hidden }),
    }),
  'capsule.save': ({ pseudonyms = false }, _, parts) =>
    saveCapsule(parts.history, parts.place, pseudonyms),
  'capsule.open': async (_, { capsule }, parts) => {
    const { run, fileName, commands, withoutExchange } = prepared(capsule);
    await takeRun(run, `Open ${fileName}.`, parts, run.deployment.snapshot());
    return { commands, withoutExchange };
  },
  'emulator.undo': async (_, __, parts) => {
    const { history, stories, recorder } = parts;
    const underWay = stories.current?.underWay ?? null;
    if (underWay !== null) {
      await stories.opened().back();
      recorder.moveTo(history.run.journal.noted);
      return { undone: underWay };
    }
    if (stories.current !== null && !history.canUndo) {
      const { title } = stories.current.view;
      await closeStory(parts);
      return { undone: `Open the story ${title}.` };
    }
    return { undone: await moved(await history.undo(), parts) };
  },
  'emulator.redo': async (_, __, parts) => {
    return { redone: await moved(await parts.history.redo(), parts) };
  },
  'emulator.reset': async (_, __, parts) => {
    if (parts.stories.current) await parts.stories.current.goTo(0);
    else parts.history.reset();
    await recordFromHere(parts);
  },
  'recorder.start': (_, __, parts) => startRecording(parts),
  'recorder.expect': (command, _, parts) => recordExpectation(command, parts),
  'recorder.stop': (_, __, parts) => stopRecording(parts),
  'shell-file.read': (command, _, { history }) => readShellFile(command, history.run.deployment),
  'shell-file.write': (command, _, parts) => {
    const result = writeShellFile(command, parts.history.run.deployment);
    recordNow({ command }, parts);
    return result;
  },
  'shell-file.remove': (command, _, parts) => {
    const result = removeShellFile(command, parts.history.run.deployment);
    recordNow({ command }, parts);
    return result;
  },
  'story.open': (_, { story }, parts) => openStory(prepared(story), parts),
  'story.close': (_, __, parts) => closeStory(parts),
  'story.next': (_, __, parts) => playStory(parts, (story) => story.next()),
  'story.back': (_, __, parts) => playStory(parts, (story) => story.back()),
  'story.go-to': ({ step }, __, parts) => playStory(parts, (story) => story.goTo(step)),
  'story.play': (_, __, parts) => playStory(parts, (story) => story.play()),
  'story.pause': (_, __, parts) => playStory(parts, (story) => story.pause()),
  'presentation.begin': (wishes, _, { presentation }) => presentation.begin(wishes),
  'presentation.show': (wishes, _, { presentation }) => presentation.show(wishes),
  'presentation.point': (wishes, _, { presentation }) => presentation.point(wishes),
  'presentation.look': (wishes, _, { presentation }) => presentation.look(wishes),
  'presentation.swap-screens': (_, __, { presentation }) => presentation.swapScreens(),
  'presentation.elapsed': (_, __, { presentation }) => presentation.elapsed(),
  'presentation.next': ({ from }, _, parts) =>
    presentStep(parts, from, ({ underWay }, story) => (underWay ? null : story.next())),
  'presentation.back': ({ from }, _, parts) =>
    presentStep(parts, from, ({ strayed }, story) => (strayed ? story.goTo(from) : story.back())),
  'presentation.end': (_, __, { presentation }) => presentation.end(),
  'visibility.matrix': ({ sip, seenBy = [], switches = [], plan = '' }, _, { history }) =>
    new Later(history.run.deployment.visibility({ sip, seenBy, switched: switches, plan })),
  'visibility.sheet': async ({ sip, trial }, _, { history, trials }) => {
    const { checkPrivacy } = await import('../privacy-sheet/check-sheet.js');
    const { surfaces } = await import('../privacy-sheet/surfaces.js');
    const { deployment } = history.run;
    return new Later(trials.run(trial, (work) => checkPrivacy(deployment, sip, surfaces, work)));
  },
  'trial.stop': ({ trial }, _, { trials }) => trials.stop(trial),
  'what-if.try': ({ plan }, _, { whatIf, history }) =>
    new Later(whatIf.try(plan, history.run.deployment)),
  'what-if.stop': (_, __, { whatIf }) => whatIf.stop(),
  'what-if.discard': (_, __, { whatIf }) => whatIf.discard(),
  'what-if.people': (asked, _, { whatIf, history }) => whatIf.people(asked, history.run.deployment),
  'what-if.person': ({ sip }, _, { whatIf }) => whatIf.person(sip),
  'what-if.report': ({ format }, _, { whatIf }) => whatIf.report(format),
  'copy.open': (request, _, { copies }) => new Later(copies.open(request)),
  'copy.command': (command, _, { copies }) => copies.execute(command),
  'copy.close': ({ copy }, _, { copies }) => copies.close(copy),
  'report.write': async (asked, _, parts) => {
    const { writeReportOf } = await import('../report/write-report-of.js');
    const { history, stories, whatIf, copies, trials, place, prepareSignIn, startScenario } = parts;
    return new Later(
      trials.run(asked.trial, (work) =>
        writeReportOf(asked, {
          history,
          place,
          prepare: prepareSignIn,
          whatIf: () => whatIf.reported(),
          actsIn: (copy) => copies.actsIn(copy),
          story: () => stories.opened().scenario,
          startScenario,
          work,
        }),
      ),
    );
  },
  'picture.take': ({ sip, look = {}, of, key = '1' }, _, { history, copies }) =>
    pictureOf(of ? copies.deploymentOn(of) : history.run.deployment, sip, look, key),
  // Read and joined when they were prepared, in which nothing else has to wait for them.
  'import.piece': () => undefined,
  'import.finish': () => undefined,
  'import.choose': () => undefined,
  'import.make-up-names': () => undefined,
  'import.stop': (_, __, { imports }) => imports.stop(),
  'import.people': (query, _, { imports }) => imports.people(query),
  'import.differences': async (_, __, { imports, history, place }) =>
    imports.differences(await organisationOnStage(history, place)),
  'import.report': async (_, __, { history, place }) =>
    (await organisationOnStage(history, place)).importReport ?? null,
  'import.save': (_, __, { imports }) => imports.save(),
  'import.open': async (command, ready, parts) => {
    await takeOrganisation(command, ready, parts);
    const { signIn } = command;
    if (signIn === undefined) return;
    const { sip } = parts.history.run.deployment.directory.person(signIn, 'signIn');
    await parts.history.execute({ name: 'client.sign-in', sip }, {});
  },
  'import.script': async () => (await import('../estate/collect-estate.js')).collectEstateScript(),
  'import.discard': (_, __, { imports }) => imports.discard(),
};

/**
 * Carries out a command about the emulator as a whole. None of them is in the log, so that what is
 * reopened, undone or reset has the log that it had.
 * @throws {CommandError} with nothing changed
 */
export async function executeHostCommand(
  command: HostCommand,
  ready: Ready,
  parts: HostParts,
): Promise<Json | Later> {
  // Each handler takes the command of its own name; the compiler cannot see the pairing.
  const handle = handlers[command.name] as (
    command: HostCommand,
    ready: Ready,
    parts: HostParts,
  ) => unknown;
  const value = await handle(command, ready, parts);
  if (value instanceof Later) return value;
  // Results are plain data by their schemas; the compiler does not see that they are Json.
  return definitionOf(command.name).result === nothing ? null : (value as Json);
}

/** What undo or redo came to, in one sentence; story and recorder follow. */
async function moved({ sentence, sameCourse }: Moved, parts: HostParts): Promise<string> {
  const { history, stories, recorder } = parts;
  await stories.current?.moved();
  if (sameCourse) recorder.moveTo(history.run.journal.noted);
  else await recordFromHere(parts);
  return sentence;
}

/** Another organisation, from its beginning. */
async function takeOrganisation(
  command: CommandOf<'organisation.load' | 'organisation.reset' | 'import.open'>,
  { organisation }: Ready,
  parts: HostParts,
): Promise<void> {
  const run = new JournaledDeployment(prepared(organisation), parts.place, parts.rate, null);
  await takeRun(run, describeCommand(command), parts, null);
}

/** What is on the stage, as it stands. */
async function organisationOnStage(
  history: History,
  { store }: CapsuleSources,
): Promise<OrganisationFile> {
  const { organisation, deployment } = history.moment();
  return exportOrganisation(await organisationText(organisation, store), deployment);
}

async function takeRun(
  run: JournaledDeployment,
  why: string,
  parts: HostParts,
  beginning: DeploymentSnapshot | null,
): Promise<void> {
  parts.stories.close();
  parts.stories.history.take(run, why, beginning);
  await recordFromHere(parts);
}

/** What the definition of a command says is prepared for it. */
function prepared<T>(work: T | undefined): T {
  if (work !== undefined) return work;
  throw new CommandError('internal', 'What the command needs was not prepared.');
}
