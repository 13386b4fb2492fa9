import {
  type CommandOf,
  describeCommand,
  type HostCommand,
} from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Json } from '../../../shared/contract/frames.js';
import type { WebPictures } from '../../emulator/lync-client/photos/photo-registry.js';
import type { Recorder } from '../scenario/recorder/recorder.js';
import { recordingBase } from '../scenario/recorder/recording-base.js';
import { shownExpectation } from '../scenario/recorder/shown-expectation.js';
import { writeScenario } from '../scenario/recorder/write-scenario.js';
import type { Stories } from '../scenario/story/stories.js';
import type { Story } from '../scenario/story/story.js';
import { saveCapsule } from '../state/capsule/save-capsule.js';
import type { CapsuleSources } from '../state/capsule/write-capsule.js';
import { afresh } from '../state/journal/beginning.js';
import type { History } from '../state/journal/history.js';
import {
  type DeploymentPlace,
  JournaledDeployment,
} from '../state/journal/journaled-deployment.js';
import type { Course } from '../state/journal/replay.js';
import type { Ready } from './prepare-command.js';

/** What the commands about the emulator as a whole work on. */
export interface HostParts {
  /** Of what is on show. */
  readonly history: History;
  readonly stories: Stories;
  readonly recorder: Recorder;
  readonly place: DeploymentPlace & CapsuleSources;
  /** Virtual seconds per real second with which an organisation begins; 0 is paused. */
  readonly rate: number;
}

/**
 * Carries out a command about the emulator as a whole. None of them is in the log, so that what is
 * reopened, undone or reset has the log that it had.
 * @throws {CommandError} with nothing changed
 */
export async function executeHostCommand(
  command: HostCommand,
  { organisation, capsule, story }: Ready,
  parts: HostParts,
): Promise<Json> {
  const { history, recorder, place, stories } = parts;
  switch (command.name) {
    case 'organisation.load':
    case 'organisation.reset':
      if (!organisation) return null;
      stories.close();
      stories.history.take(
        new JournaledDeployment(afresh(organisation), place, parts.rate),
        describeCommand(command),
      );
      await recordFromHere(parts);
      return null;
    case 'capsule.save':
      return {
        ...(await saveCapsule(history.run, withReplay(parts), command.pseudonyms === true)),
      };
    case 'capsule.open': {
      if (!capsule) return null;
      stories.close();
      stories.history.take(capsule.run, `Open ${capsule.fileName}.`);
      await recordFromHere(parts);
      return { commands: capsule.commands, withoutExchange: capsule.withoutExchange };
    }
    case 'emulator.undo': {
      const isStory = stories.current !== null;
      if (isStory && !history.canUndo) {
        const { title } = stories.open.view;
        stories.close();
        return { undone: `Open the story ${title}.` };
      }
      const { undone, sameCourse } = await history.undo();
      await stories.current?.undone();
      if (sameCourse) recorder.cut(history.run.journal.entries.length);
      else await recordFromHere(parts);
      return { undone };
    }
    case 'emulator.reset':
      if (stories.current) await stories.current.goTo(0);
      else history.reset();
      await recordFromHere(parts);
      return null;
    case 'recorder.start':
      if (recorder.isOn) throw new CommandError('refused', 'A recording is under way.');
      recorder.begin(await recordingBase(history.run, place));
      history.touch();
      return null;
    case 'recorder.expect':
      return addExpectation(command.sip, command.contact, parts);
    case 'recorder.stop': {
      const recording = recorder.end(history.run.now());
      if (recording === null) throw new CommandError('refused', 'Nothing is being recorded.');
      history.touch();
      return { ...writeScenario(recording) };
    }
    case 'story.open':
      if (!story) return null;
      if (recorder.isOn)
        throw new CommandError('refused', 'A recording is under way. End it, then open the story.');
      await stories.begin(story);
      return null;
    case 'story.close':
      stories.open;
      stories.close();
      await recordFromHere({ ...parts, history: stories.history });
      return null;
    default:
      await playStory(command, stories.open);
      recorder.cut(history.run.journal.entries.length);
      return null;
  }
}

async function playStory(
  command: Exclude<
    CommandOf<`story.${string}` & HostCommand['name']>,
    { name: 'story.open' | 'story.close' }
  >,
  story: Story,
): Promise<void> {
  switch (command.name) {
    case 'story.next':
      return story.next();
    case 'story.back':
      return story.back();
    case 'story.go-to':
      return story.goTo(command.step);
    case 'story.play':
      return story.play();
    case 'story.pause':
      return story.pause();
  }
}

const withReplay = ({ history, place }: HostParts) => ({
  ...place,
  replay: (course: Course, pictures: WebPictures) => history.replayInTime(course, pictures),
});

/** Another deployment took over: a recording under way begins anew with it. */
async function recordFromHere({ history, recorder, place }: HostParts): Promise<void> {
  if (recorder.isOn) recorder.begin(await recordingBase(history.run, place));
}

async function addExpectation(
  sip: string,
  contact: string | undefined,
  { history, recorder }: HostParts,
): Promise<Json> {
  if (!recorder.isOn) throw new CommandError('refused', 'Nothing is being recorded.');
  const { run } = history;
  const { expectation, sentence } = await shownExpectation(run.deployment, sip, contact);
  recorder.take({ index: run.journal.entries.length, at: run.now(), expectation });
  history.touch();
  return { expected: sentence };
}
