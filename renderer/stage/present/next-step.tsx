import type { ReactNode } from 'react';
import type {
  AudienceView,
  StoryProgressView,
  StoryStepView,
  StoryView,
} from '../../../shared/contract/index.js';
import { mostClientsShown } from '../../../shared/contract/views/most-clients-shown.js';
import { clientsOfStep, lookOf } from '../../../shared/scenario/look-of.js';
import { useTopicEntry } from '../../bridge/hooks.js';
import { useCopy } from '../compare/use-copy.js';
import { leadStrings } from './lead-strings.js';
import styles from './presenter.module.css';
import notes from './presenter-notes.module.css';
import { ScenePicture } from './scene-picture.js';

const text = leadStrings.presenter;

/** What comes next: how the audience will see it, and what is done. */
export function NextStep(props: {
  readonly story: StoryView;
  readonly progress: StoryProgressView;
}): ReactNode {
  const { story, progress } = props;
  const audience = useTopicEntry('presentation', 'audience');
  const next = story.steps[progress.taken];
  const scene = audience && next && sceneAfter(story, progress.taken + 1, next, audience);
  return (
    <section className={notes.next} aria-label={text.nextStep}>
      <h2>
        {text.nextStep} <small>{next?.title}</small>
      </h2>
      {scene && scene.clients.length > 0 && !progress.underWay && <Picture scene={scene} />}
      {next ? (
        <>
          {next.note !== null && <p>{next.note}</p>}
          {next.shell !== null && <code>{next.shell}</code>}
        </>
      ) : (
        <p>{text.lastStep}</p>
      )}
    </section>
  );
}

/** Live clients of a copy on which the step was taken. */
function Picture({ scene }: { readonly scene: AudienceView }): ReactNode {
  // Any person of the organisation: the copy is that of all of it.
  const [sip = ''] = scene.clients.map((client) => client.sip);
  const { id, view, failure } = useCopy({ sip, nextStep: true });
  const problem = failure ?? view?.failure ?? null;
  const reached = view?.reached ?? null;
  if (problem !== null)
    return (
      <p className={notes.noPicture} role="status">
        {text.noPicture(problem)}
      </p>
    );
  if (reached === null)
    return (
      <p className={notes.noPicture} role="status">
        {text.pictureComes}
      </p>
    );
  return (
    <div role="img" aria-label={text.nextPicture} className={notes.nextPicture}>
      <ScenePicture
        className={styles.scaled}
        inert
        audience={scene}
        after={{ copy: id, reached }}
      />
    </div>
  );
}

/** What the audience will see once the step is taken, as the emulator shows it then. */
function sceneAfter(
  story: StoryView,
  taken: number,
  { title, show }: StoryStepView,
  { clients }: AudienceView,
): AudienceView {
  const sips = clientsOfStep(story, taken);
  const shown = sips.length > 0 ? sips : clients.map(({ sip }) => sip);
  return {
    clients: shown.slice(0, mostClientsShown).map((sip) => ({ sip, look: lookOf(show, sip) })),
    zoom: null,
    cover: 'none',
    caption: title,
    pointer: null,
    step: taken,
    free: false,
  };
}
