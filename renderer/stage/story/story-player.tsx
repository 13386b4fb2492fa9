import { type ReactNode, useEffect, useRef } from 'react';
import type { StoryProgressView, StoryView } from '../../../shared/contract/index.js';
import { RuleDetails } from '../../client/why/rule-details.js';
import { keysOf } from '../actions/action-keys.js';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { ReportButton } from '../report/report-button.js';
import { Tick } from '../tick.js';
import styles from './story.module.css';
import { StorySights } from './story-sights.js';
import { storyStrings as text } from './strings.js';
import { type StoryActions, useStoryActions } from './use-story.js';

interface Played {
  readonly story: StoryView;
  readonly progress: StoryProgressView;
}

/** A story on the stage: what was done last and what is to be seen now, all its steps, and the way on and back. */
export function StoryPlayer({ story, progress }: Played): ReactNode {
  const actions = useStoryActions();
  const { taken } = progress;
  const all = story.steps.length;
  return (
    <section className={styles.player} aria-label={text.region(story.title)}>
      <header className={styles.head}>
        <Button kind="quiet" title={`${text.closeHint}. ${text.notKept}`} onClick={actions.close}>
          {text.close}
        </Button>
        <ReportButton small about={() => ({ kind: 'story' })} />
        <span>{text.position(taken, all)}</span>
      </header>
      <progress className={styles.bar} value={taken} max={all} aria-label={text.steps} />
      <div className={styles.told}>
        <Current story={story} progress={progress} actions={actions} />
        <Next story={story} progress={progress} />
        <Steps story={story} progress={progress} actions={actions} />
      </div>
      <Controls story={story} progress={progress} actions={actions} />
    </section>
  );
}

type Acting = Played & { readonly actions: StoryActions };

/** What was done last, or what the story is about. */
function Current({ story, progress, actions }: Acting): ReactNode {
  const { taken, strayed, problem } = progress;
  const step = story.steps[taken - 1];
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [taken]);
  return (
    <div>
      <h2 ref={heading} className={styles.title} aria-live="polite">
        {step?.title ?? story.title}
      </h2>
      <Note of={step ?? story} />
      {step?.shell != null && <Shell line={step.shell} />}
      {problem !== null && (
        <div className={styles.problem} role="alert">
          <p>{strayed ? text.problemStrayed : text.problem}</p>
          <pre>{problem}</pre>
        </div>
      )}
      {step && <StorySights sights={step.sights} compared={progress.sights} />}
      {step?.rule != null && <RuleDetails key={taken} id={step.rule} />}
      {strayed && (
        <p className={styles.strayed}>
          {step ? text.strayed : text.strayedAtBeginning}{' '}
          <Button small onClick={() => actions.goTo(taken)}>
            {step ? text.return : text.returnToBeginning}
          </Button>
        </p>
      )}
      {taken === story.steps.length && <p className={styles.over}>{text.over}</p>}
    </div>
  );
}

const Note = ({ of: { note } }: { readonly of: { readonly note: string | null } }): ReactNode =>
  note !== null && <p className={styles.quiet}>{note}</p>;

const Shell = ({ line }: { readonly line: string }): ReactNode => (
  <code className={styles.code} role="note" aria-label={text.shell}>
    {line}
  </code>
);

/** The line that waits in the shell for its Enter. */
function Next({ story, progress }: Played): ReactNode {
  const next = story.steps[progress.taken];
  if (next?.shell == null) return null;
  return (
    <div className={styles.next}>
      <h3>{next.title}</h3>
      <Note of={next} />
      <Shell line={next.shell} />
      <p className={styles.quiet}>{text.shellHint}</p>
    </div>
  );
}

function Steps({ story, progress, actions }: Acting): ReactNode {
  const { taken } = progress;
  return (
    <ol className={styles.steps} aria-label={text.steps}>
      {story.steps.map(({ title }, index) => {
        const number = index + 1;
        const isCurrent = number === taken;
        return (
          <li
            key={number}
            data-done={number <= taken}
            aria-current={isCurrent ? 'step' : undefined}
          >
            <Tick kind={isCurrent ? 'current' : number <= taken ? 'done' : 'open'}>
              {number < taken ? <Icon name="tick" size={12} /> : number}
            </Tick>
            <button
              type="button"
              title={text.goTo(number, title)}
              onClick={() => actions.goTo(number)}
            >
              {title}
              {number < taken && <span className={controls.hidden}>, {text.done}</span>}
              {isCurrent && <span className={controls.hidden}>, {text.now}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Controls({ story, progress, actions }: Acting): ReactNode {
  const { taken, playing, underWay } = progress;
  const next = story.steps[taken];
  const on = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What opened the story is gone; the keyboard goes on from here.
    if (document.activeElement === document.body) on.current?.focus({ preventScroll: true });
  }, []);
  const forward = underWay ? text.finish : next ? text.next(next.title) : text.again;
  return (
    <footer className={styles.controls}>
      <Button
        title={`${text.backHint} (${keysOf('story-back')})`}
        disabled={taken === 0 && !underWay}
        onClick={actions.back}
      >
        {text.back}
      </Button>
      <Button disabled={next === undefined} onClick={playing ? actions.pause : actions.play}>
        <Icon name={playing ? 'pause' : 'play'} size={13} />
        {playing ? text.pause : text.play}
      </Button>
      <Button
        kind="primary"
        ref={on}
        title={`${forward} (${keysOf('story-next')})`}
        onClick={next ? actions.next : () => actions.goTo(0)}
      >
        <span>{forward}</span>
      </Button>
    </footer>
  );
}
