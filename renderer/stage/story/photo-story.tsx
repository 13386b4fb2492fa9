import type { ReactNode } from 'react';
import { SignOutAndIn } from '../clients/sign-out-and-in.js';
import controls from '../controls.module.css';
import { useShell } from '../shell/shell-session.js';
import { strings } from '../strings.js';
import { CmdletAction } from './cmdlet-action.js';
import { type StoryStep, storySteps, storyUndo } from './photo-story-steps.js';
import { Stepper, type Watched } from './stepper.js';
import styles from './story.module.css';
import { type StoryProgress, useStoryProgress } from './story-progress.js';

const text = strings.story;

/** The guided first walk: one setting, five steps, ticks read from the state. */
export function PhotoStory(): ReactNode {
  const progress = useStoryProgress();
  if (!progress) return <p className={styles.intro}>{text.nobody}</p>;
  const steps = storySteps.map((step) => {
    const done = progress.isDone(step);
    const current = progress.current === step;
    const watched = current || (done && progress.state.reached.at(-1) === step.id);
    return {
      ...step,
      done,
      current,
      action: current && <Action step={step} progress={progress} />,
      watch: watched ? watchOf(step, progress) : [],
    };
  });
  return (
    <Stepper
      id="photo-story"
      title={text.title}
      intro={text.intro(progress.state.subject.displayName)}
      steps={steps}
      end={<Over progress={progress} />}
    />
  );
}

function Action(props: { readonly step: StoryStep; readonly progress: StoryProgress }): ReactNode {
  const { step, progress } = props;
  const { subject } = progress.state;
  if (!step.needsSignIn || !subject.pending || !isSet(step, progress))
    return <CmdletAction cmdlets={step.cmdlets(subject)} />;
  return (
    <>
      <p className={styles.text}>{text.waiting(subject.displayName)}</p>
      <SignOutAndIn sip={subject.sip} displayName={subject.displayName} prominent />
    </>
  );
}

/** Whether only the sign-in is missing: the step holds for the client as if it had signed in. */
function isSet(step: StoryStep, { state }: StoryProgress): boolean {
  const next = state.subject.pending;
  if (!next) return false;
  return step.reached({
    ...state,
    subject: { ...state.subject, policy: next.policy, pending: null },
  });
}

function watchOf(step: StoryStep, progress: StoryProgress): readonly Watched[] {
  const names = { subject: progress.state.subject.displayName, watcher: progress.watcher };
  return step.watch.flatMap(({ who, what }) => {
    const name = names[who];
    return name === null ? [] : [{ who: name, what: what(names.subject) }];
  });
}

function Over({ progress }: { readonly progress: StoryProgress }): ReactNode {
  const fill = useShell((shell) => shell.fill);
  return (
    <>
      <p>
        <strong>{text.over}</strong> {text.overText}
      </p>
      <button
        type="button"
        className={`${controls.button} ${controls.small}`}
        onClick={() => fill(storyUndo(progress.state.subject))}
      >
        {text.again}
      </button>
    </>
  );
}
