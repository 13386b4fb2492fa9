import { lazy, type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '../error-boundary.js';
import { Segments } from '../segments.js';
import { strings } from '../strings.js';
import { PhotoStory } from './photo-story.js';
import styles from './story.module.css';
import { type StoryName, useStoryChoice } from './story-choice.js';

const CalendarStory = lazy(() => import('./calendar-story.js'));
const LastActiveStory = lazy(() => import('./last-active-story.js'));

const UrlFilterStory = lazy(() => import('./url-filter-story.js'));

const stories: readonly StoryName[] = ['photo', 'calendar', 'lastActive', 'urlFilter'];

/** The guided walks, one at a time. */
export function Stories(): ReactNode {
  const { story, choose } = useStoryChoice();
  return (
    <>
      <div className={styles.stories}>
        <Segments
          label={strings.stories.title}
          choices={stories}
          names={strings.stories}
          current={story}
          wide
          onChoose={choose}
        />
      </div>
      {story === 'photo' ? (
        <PhotoStory />
      ) : (
        <ErrorBoundary key={story}>
          <Suspense>
            {story === 'calendar' && <CalendarStory />}
            {story === 'lastActive' && <LastActiveStory />}
            {story === 'urlFilter' && <UrlFilterStory />}
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
