import { type ReactNode, useEffect, useRef } from 'react';
import type { PointView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { useActionContext } from '../actions/use-actions.js';
import controls from '../controls.module.css';
import { leavePage } from '../pages/open-page.js';
import { Opening } from '../pages/opening.js';
import { useStory } from '../story/use-story.js';
import { BeginForm } from './begin-form.js';
import { EndQuestion } from './end-question.js';
import { leadStrings } from './lead-strings.js';
import { useTellLook } from './opened-by-hand.js';
import { useBeginning } from './present.js';
import styles from './presenter.module.css';
import { PresenterHead } from './presenter-head.js';
import { PresenterNotes } from './presenter-notes.js';
import { PresenterTools } from './presenter-tools.js';
import { ScenePicture } from './scene-picture.js';
import { useLeadKeys } from './use-lead-keys.js';

const text = leadStrings.presenter;

/** The speaker's own screen, dark by itself: what the audience sees, notes, steps, time. */
export default function PresenterPage(): ReactNode {
  const presentation = useTopicEntry('presentation', 'presentation');
  const audience = useTopicEntry('presentation', 'audience');
  const { isBeginning } = useBeginning();
  const isUnderWay = presentation !== undefined && audience !== undefined;
  return (
    <main
      id="page"
      tabIndex={-1}
      className={styles.presenter}
      data-theme="dark"
      aria-label={text.title}
    >
      <h1 className={controls.hidden}>{text.title}</h1>
      {isUnderWay ? (
        <UnderWay presentation={presentation} audience={audience} />
      ) : isBeginning ? (
        <Opening />
      ) : (
        <BeginForm onCancel={leavePage} />
      )}
    </main>
  );
}

type Presented = Parameters<typeof PresenterTools>[0];

function UnderWay({ presentation, audience }: Presented): ReactNode {
  const story = useStory('story');
  useLeadKeys('presenter');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The keys work at once, and no button has Space and Enter.
    place.current?.focus();
    useBeginning.setState({ isBeginning: false });
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={styles.underWay}>
      <PresenterHead presentation={presentation} />
      <div className={styles.columns}>
        <div className={styles.shown}>
          <h2 className={styles.sees}>
            {text.sees} <small>{placeIn(audience.step, story?.steps)}</small>
          </h2>
          <Picture presentation={presentation} audience={audience} />
          <PresenterTools presentation={presentation} audience={audience} />
        </div>
        <PresenterNotes />
      </div>
      <EndQuestion />
    </div>
  );
}

function placeIn(step: number | null, steps: readonly { readonly title: string }[] = []): string {
  if (step === null) return text.byHand;
  if (step === 0) return text.beginning(steps.length);
  return `${text.step(step, steps.length)}, ${steps[step - 1]?.title ?? ''}`;
}

/** The very clients of the audience, smaller. They answer while the presenter acts freely. */
function Picture({ audience }: Presented): ReactNode {
  const context = useActionContext();
  const isSending = useRef(false);
  const point = (at: PointView | null): void => {
    // One at a time: a slow line gets fewer of them, and none is late.
    if (isSending.current || at === null || audience.pointer === null) return;
    isSending.current = true;
    context.act({ name: 'presentation.point', at }).finally(() => {
      isSending.current = false;
    });
  };
  const look = useTellLook();
  return (
    <div className={styles.picture} data-points={audience.pointer !== null}>
      <ScenePicture
        className={styles.scaled}
        inert={!audience.free && audience.pointer === null}
        audience={audience}
        onPoint={point}
        onLook={look}
      />
      {audience.cover !== 'none' && (
        <p className={styles.covered} role="status">
          {text.covered[audience.cover]}
        </p>
      )}
    </div>
  );
}
