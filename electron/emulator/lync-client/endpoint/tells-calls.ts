import type { ClientSettings } from '../settings/client-settings.js';

/** DisablePhonePresence keeps calls out of presence. Source: Set-CsClientPolicy reference. */
export const tellsCalls = (settings: ClientSettings): boolean =>
  !settings.boolean('DisablePhonePresence', { value: false, evidence: 'microsoft' }).value;
