import type { ClientSettings } from '../settings/client-settings.js';

/** DisablePhonePresence keeps calls out of presence (`presence/phone-presence`). */
export const tellsCalls = (settings: ClientSettings): boolean =>
  !settings.boolean('DisablePhonePresence').value;
