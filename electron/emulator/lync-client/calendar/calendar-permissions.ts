import { z } from 'zod';
import type { Data } from '../../../../shared/contract/views/data.js';
import { effectiveCheck, effectiveText } from '../options/effective-option.js';
import type { OptionsContext } from '../options/user-settings.js';
import type { ClientSettings } from '../settings/client-settings.js';

export const calendarPermissionsSchema = z.strictObject({
  /** Whether there is a calendar at all: the personal information manager of the Personal page. */
  reads: z.boolean(),
  /** Calendar state, free/busy and working hours. */
  presence: z.boolean(),
  freeBusy: z.boolean(),
  meetingDetails: z.boolean(),
  outOfOfficeNote: z.boolean(),
});
/** What of the calendar the client may read and publish, by policy and by the user's own choice. */
export type CalendarPermissions = Data<typeof calendarPermissionsSchema>;

/**
 * DisableCalendarPresence takes all of it away, DisableFreeBusyInfo the free/busy, DisableMeetingSubjectAndLocation
 * the details, DisablePresenceNote the Out of Office note.
 * Follows `calendar/policies-on-publication`, `calendar/personal-choices`.
 */
export function calendarPermissions(
  settings: ClientSettings,
  context: OptionsContext,
): CalendarPermissions {
  const presence = effectiveCheck('calendar-presence', context).value;
  return {
    reads: effectiveText('personal-information-manager', context).value === 'exchange',
    presence,
    freeBusy: presence && !settings.boolean('DisableFreeBusyInfo').value,
    meetingDetails: effectiveCheck('meeting-subject-and-location', context).value,
    outOfOfficeNote: effectiveCheck('out-of-office-information', context).value,
  };
}
