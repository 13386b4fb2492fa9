import type { ReactNode } from 'react';
import { PhotoStory } from './photo-story.js';

/** The guided walks. */
export function Stories(): ReactNode {
  return <PhotoStory />;
}
