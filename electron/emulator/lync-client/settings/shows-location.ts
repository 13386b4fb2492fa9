import type { Effective } from '../../../../shared/lync/effective.js';
import type { ClientSession } from '../session/client-session.js';

/** Show Contacts My Location: the user's choice, and PublishLocationDataDefault until there is one. */
export function showsLocation({ settings, data }: ClientSession): Effective<boolean> {
  const byDefault = settings.presencePolicy.publishesLocation;
  if (data.showsLocation === null)
    return { ...byDefault, reason: `${byDefault.reason} The user may choose otherwise.` };
  return {
    ...byDefault,
    value: data.showsLocation,
    source: 'user-choice',
    reason: `The user chose it in the location menu. ${byDefault.reason}`,
  };
}
