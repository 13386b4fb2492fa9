import type { Data } from '../../../../shared/contract/views/data.js';
import { customStatusClasses, longestCustomText } from '../../../../shared/lync/presence.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { presenceClassOf } from './availability.js';

/**
 * The activity tokens of Lync 2010, spelled as on the wire; case counts. Follows `presence/activities`,
 * `presence/in-a-call`.
 */
export const activityTokens = [
  'in-a-meeting',
  'on-the-phone',
  'in-a-conference',
  'urgent-interruptions-only',
  'out-of-office',
  'off-work',
] as const;
export type ActivityToken = (typeof activityTokens)[number];

/** A status in the words of the organisation's custom states. */
export const customActivitySchema = lateObject(() => ({
  text: z.string().min(1).max(longestCustomText),
  class: z.enum(customStatusClasses),
}));
export type CustomActivity = Data<typeof customActivitySchema>;

export const activitySchema = z.union([z.enum(activityTokens), customActivitySchema]);
export type Activity = ActivityToken | CustomActivity;

interface ActivityFacts {
  readonly text: string;
  /** The aggregated availabilities, both ends included, at which the activity is shown. */
  readonly min: number;
  readonly max: number;
}

const facts: Readonly<Record<ActivityToken, ActivityFacts>> = {
  'in-a-meeting': { text: 'In a meeting', min: 6500, max: 8999 },
  'on-the-phone': { text: 'In a call', min: 6500, max: 8999 },
  'in-a-conference': { text: 'In a conference', min: 7000, max: 8999 },
  'urgent-interruptions-only': { text: 'Urgent interruptions only', min: 6900, max: 8999 },
  'out-of-office': { text: 'Out of office', min: 12_000, max: Number.POSITIVE_INFINITY },
  'off-work': { text: 'Off work', min: 0, max: Number.POSITIVE_INFINITY },
};

/** Follows `presence/custom-text-at-its-class`. */
export const activityText = (activity: Activity): string =>
  typeof activity === 'string' ? facts[activity].text : activity.text;

/** A custom text is shown at the class it was made for and at no other. */
export function activityFits(activity: Activity, availability: number): boolean {
  if (typeof activity !== 'string') {
    const shown = presenceClassOf(availability);
    return shown === activity.class || (shown === 'busy-inactive' && activity.class === 'busy');
  }
  return availability >= facts[activity].min && availability <= facts[activity].max;
}
