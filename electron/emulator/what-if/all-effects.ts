import type { EffectDefinition } from './effect.js';
import { calendarEffects } from './effects/calendar.js';
import { contactListEffects } from './effects/contact-list.js';
import { messageEffects } from './effects/messages.js';
import { optionsEffects } from './effects/options.js';
import { pictureEffects } from './effects/pictures.js';
import { presenceEffects } from './effects/presence.js';
import { unseenEffects } from './effects/unseen.js';

/** Effects that somebody notices, in the order in which they are told. */
export const seenEffects: readonly EffectDefinition[] = [
  ...pictureEffects,
  ...optionsEffects,
  ...contactListEffects,
  ...presenceEffects,
  ...calendarEffects,
  ...messageEffects,
];

/** Everything that a plan can do to a person. */
export const allEffects: readonly EffectDefinition[] = [...seenEffects, ...unseenEffects];
