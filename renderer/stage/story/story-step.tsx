import { type ReactNode, useEffect, useRef } from 'react';
import { SignOutAndIn } from '../clients/sign-out-and-in.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useShell } from '../shell/shell-session.js';
import { strings } from '../strings.js';
import styles from './photo-story.module.css';
import type { StoryStep } from './photo-story-steps.js';
import type { StoryProgress } from './story-progress.js';

const text = strings.story;

/** One step: its tick, and for the current one the cmdlet, the sign-in and what to watch. */
export function Step(props: {
  readonly step: StoryStep;
  readonly number: number;
  readonly progress: StoryProgress;
}): ReactNode {
  const { step, number, progress } = props;
  const done = progress.isDone(step);
  const current = progress.current === step;
  const watched = current || (done && progress.state.reached.at(-1) === step.id);
  const row = useRef<HTMLLIElement>(null);
  const wasCurrent = useRef(current);
  useEffect(() => {
    if (current && !wasCurrent.current) row.current?.scrollIntoView({ block: 'nearest' });
    wasCurrent.current = current;
  }, [current]);
  return (
    <li
      ref={row}
      className={styles.step}
      aria-current={current ? 'step' : undefined}
      data-done={done}
    >
      <span className={styles.tick}>
        {done ? <Icon name="tick" size={12} /> : <span aria-hidden="true">{number}</span>}
      </span>
      <div className={styles.body}>
        <h3 className={styles.name}>
          {step.title}
          {done && <span className={controls.hidden}>, {text.done}</span>}
        </h3>
        {current && <p className={styles.text}>{step.text}</p>}
        {current && <Action step={step} progress={progress} />}
        {watched && step.watch.length > 0 && <WatchList step={step} progress={progress} />}
      </div>
    </li>
  );
}

function Action(props: { readonly step: StoryStep; readonly progress: StoryProgress }): ReactNode {
  const { step, progress } = props;
  const { subject } = progress.state;
  const fill = useShell((shell) => shell.fill);
  const cmdlets = step.cmdlets(subject);
  if (step.needsSignIn && subject.pending && isSet(step, progress))
    return (
      <div className={styles.action}>
        <p className={styles.text}>{text.waiting(subject.displayName)}</p>
        <SignOutAndIn sip={subject.sip} displayName={subject.displayName} prominent />
      </div>
    );
  return (
    <div className={styles.action}>
      <code className={styles.code}>{cmdlets}</code>
      <span className={styles.fill}>
        <button
          type="button"
          className={`${controls.primary} ${controls.small}`}
          onClick={() => fill(cmdlets)}
        >
          {text.fill}
        </button>
        <span className={styles.text}>{text.thenEnter}</span>
      </span>
    </div>
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

function WatchList(props: {
  readonly step: StoryStep;
  readonly progress: StoryProgress;
}): ReactNode {
  const { step, progress } = props;
  const names = { subject: progress.state.subject.displayName, watcher: progress.watcher };
  return (
    <dl className={styles.watch} aria-label={text.watch}>
      {step.watch.map(({ who, what }) => {
        const name = names[who];
        return name === null ? null : (
          <div key={who}>
            <dt>{name}</dt>
            <dd>{what(names.subject)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
