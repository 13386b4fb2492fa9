import calendar from '../../../../shared/scenario/stories/calendar.yaml?raw';
import lastActive from '../../../../shared/scenario/stories/last-active.yaml?raw';
import photos from '../../../../shared/scenario/stories/photos.yaml?raw';
import tour from '../../../../shared/scenario/stories/tour.yaml?raw';
import urlFilter from '../../../../shared/scenario/stories/url-filter.yaml?raw';

/** A story that comes with the program. */
export interface ShippedStory {
  readonly id: string;
  readonly fileName: string;
  readonly text: string;
}

const shipped = (id: string, text: string): ShippedStory => ({
  id,
  fileName: `${id}.yaml`,
  text,
});

/** In the order in which they are offered. */
export const shippedStories: readonly ShippedStory[] = [
  shipped('photos', photos),
  shipped('calendar', calendar),
  shipped('last-active', lastActive),
  shipped('url-filter', urlFilter),
  shipped('tour', tour),
];
