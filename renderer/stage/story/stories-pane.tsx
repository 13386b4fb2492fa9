import type { ReactNode } from 'react';
import { Button } from '../button.js';
import { FileButton } from '../file-button.js';
import { openPage } from '../pages/open-page.js';
import { useOpenStory, useStoryProblem } from './open-story.js';
import own from './stories-pane.module.css';
import styles from './story.module.css';
import { StoryPlayer } from './story-player.js';
import { storyStrings as text } from './strings.js';
import { useTour } from './tour.js';
import { useStory } from './use-story.js';

/** The story that is open, or the choice of one. */
export default function StoriesPane(): ReactNode {
  const story = useStory('story');
  const progress = useStory('progress');
  return (
    <>
      <Problem />
      {story && progress ? <StoryPlayer story={story} progress={progress} /> : <Choice />}
    </>
  );
}

/** Why a file was not opened: each problem on a line of its own, with its place. */
function Problem(): ReactNode {
  const problem = useStoryProblem((state) => state.problem);
  if (problem === null) return null;
  return (
    <div className={styles.problem} role="alert">
      <p>{text.notOpened}</p>
      <pre>{problem}</pre>
      <p>{text.mend}</p>
    </div>
  );
}

/** For somebody new, until they have taken the tour or do not want it. */
function TourOffer(): ReactNode {
  const { isOffered, take, decline } = useTour();
  if (!isOffered) return null;
  return (
    <section className={own.tour} aria-label={text.tour}>
      <h3>{text.tour}</h3>
      <p>{text.tourText}</p>
      <div>
        <Button small kind="primary" onClick={take}>
          {text.takeTour}
        </Button>
        <Button small kind="quiet" onClick={decline}>
          {text.noTour}
        </Button>
      </div>
    </section>
  );
}

function Choice(): ReactNode {
  const shipped = useStory('shipped');
  const open = useOpenStory();
  // Nothing jumps down when the list arrives.
  if (!shipped) return null;
  return (
    <section className={styles.choice} aria-labelledby="stories-title">
      <h2 id="stories-title" className={styles.title}>
        {text.title}
      </h2>
      <p className={styles.quiet}>{text.intro}</p>
      <TourOffer />
      <ul className={own.shipped}>
        {shipped.map(({ id, title, note }) => (
          <li key={id}>
            <button type="button" aria-describedby={`story-${id}`} onClick={() => open(id)}>
              {title}
            </button>
            <p id={`story-${id}`}>{note}</p>
          </li>
        ))}
      </ul>
      <FileButton label={text.open} accept="" onFiles={open} />
      <p className={styles.quiet}>{text.openHint}</p>
      <h2 className={styles.title}>{text.ownEstate}</h2>
      <p className={styles.quiet}>{text.ownEstateText}</p>
      <div>
        <Button onClick={() => openPage('import')}>{text.importEstate}</Button>
      </div>
    </section>
  );
}
