import type { Data } from '../../../../shared/contract/views/data.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { effectiveCheck, effectiveText } from '../options/effective-option.js';
import type { OptionsContext } from '../options/user-settings.js';
import type { ClientSettings } from '../settings/client-settings.js';

export const calendarPermissionsSchema = lateObject(() => ({
  /** Whether there is a calendar at all: the personal information manager of the Personal page. */
  reads: z.boolean(),
  /** Calendar state, free/busy and working hours. */
  presence: z.boolean(),
  freeBusy: z.boolean(),
  meetingDetails: z.boolean(),
  outOfOfficeNote: z.boolean(),
}));
/** What of the calendar the client may read and publish, by policy and by the user's own choice. */
export type CalendarPermissions = Data<typeof calendarPermissionsSchema>;

/**
 * DisableCalendarPresence takes all of it away, DisableFreeBusyInfo the free/busy, DisableMeetingSubjectAndLocation
 * the details, DisablePresenceNote the Out of Office note.
 * Follows `calendar/policies-on-publication`, `calendar/personal-choices`.
 */
export function explainedPermissions(
  settings: ClientSettings,
  context: OptionsContext,
): Readonly<Record<keyof CalendarPermissions, Effective<boolean>>> {
  const presence = effectiveCheck('calendar-presence', context);
  const manager = effectiveText('personal-information-manager', context);
  const noFreeBusy = settings.boolean('DisableFreeBusyInfo');
  return {
    reads: { ...manager, value: manager.value === 'exchange' },
    presence,
    freeBusy: presence.value ? { ...noFreeBusy, value: !noFreeBusy.value } : presence,
    meetingDetails: effectiveCheck('meeting-subject-and-location', context),
    outOfOfficeNote: effectiveCheck('out-of-office-information', context),
  };
}

/** The values of {@link explainedPermissions}. */
export function calendarPermissions(
  settings: ClientSettings,
  context: OptionsContext,
): CalendarPermissions {
  const of = explainedPermissions(settings, context);
  return {
    reads: of.reads.value,
    presence: of.presence.value,
    freeBusy: of.freeBusy.value,
    meetingDetails: of.meetingDetails.value,
    outOfOfficeNote: of.outOfOfficeNote.value,
  };
}
