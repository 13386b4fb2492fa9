import type { ActivityToken } from '../../../../../electron/emulator/lync-server/presence/activity.js';
import type { PresenceClass } from '../../../../../shared/lync/presence.js';

/** What a person's endpoints published, and what watchers are then told. Times are in minutes. */
export interface AggregationCase {
  readonly id: string;
  readonly case: string;
  readonly audience?: 'workgroup';
  readonly published: readonly {
    readonly state: 'machine' | 'user' | 'calendar' | 'phone';
    /** The endpoint or instance. */
    readonly from: string;
    readonly value: number | null;
    readonly minute: number;
    readonly activity?: ActivityToken;
  }[];
  readonly told: {
    readonly value: number;
    readonly class: PresenceClass;
    readonly activity: ActivityToken | null;
    readonly text: string;
  };
}

export const aggregationCases: readonly AggregationCase[] = [
  {
    id: 'AGG-04',
    case: 'no endpoint',
    published: [],
    told: { value: 18500, class: 'offline', activity: null, text: 'Offline' },
  },
  {
    id: 'AGG-06',
    case: 'two endpoints active+away',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'machine', from: 'E2', value: 15500, minute: 9 },
    ],
    told: { value: 3500, class: 'available', activity: null, text: 'Available' },
  },
  {
    id: 'AGG-08',
    case: 'three endpoints all away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 1 },
      { state: 'machine', from: 'E2', value: 15500, minute: 2 },
      { state: 'machine', from: 'E3', value: 15500, minute: 3 },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-09',
    case: 'active deskphone, offline-state computer',
    published: [
      { state: 'machine', from: 'E1', value: 18500, minute: 1 },
      { state: 'machine', from: 'E2', value: 3500, minute: 2 },
    ],
    told: { value: 3500, class: 'available', activity: null, text: 'Available' },
  },
  {
    id: 'AGG-11',
    case: 'meeting, active',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 5, activity: 'in-a-meeting' },
    ],
    told: { value: 6500, class: 'busy', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-12',
    case: 'appointment without attendees',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 5 },
    ],
    told: { value: 6500, class: 'busy', activity: null, text: 'Busy' },
  },
  {
    id: 'AGG-14',
    case: 'free event publishes nothing',
    published: [{ state: 'machine', from: 'E1', value: 3500, minute: 1 }],
    told: { value: 3500, class: 'available', activity: null, text: 'Available' },
  },
  {
    id: 'AGG-15',
    case: 'meeting, machine inactive',
    published: [
      { state: 'machine', from: 'E1', value: 5000, minute: 9 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 5, activity: 'in-a-meeting' },
    ],
    told: { value: 7500, class: 'busy-inactive', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-17',
    case: 'meeting, machine away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 9 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 5, activity: 'in-a-meeting' },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-19',
    case: 'OOF while away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 9 },
      { state: 'calendar', from: 'calendar1', value: null, minute: 5, activity: 'out-of-office' },
    ],
    told: { value: 15500, class: 'away', activity: 'out-of-office', text: 'Out of office' },
  },
  {
    id: 'AGG-20',
    case: 'OOF while inactive',
    published: [
      { state: 'machine', from: 'E1', value: 5000, minute: 9 },
      { state: 'calendar', from: 'calendar1', value: null, minute: 5, activity: 'out-of-office' },
    ],
    told: { value: 5000, class: 'inactive', activity: null, text: 'Inactive' },
  },
  {
    id: 'AGG-21',
    case: 'OOF + busy meeting while active',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'calendar', from: 'calendar1', value: null, minute: 5, activity: 'out-of-office' },
      { state: 'calendar', from: 'calendar2', value: 6500, minute: 5, activity: 'in-a-meeting' },
    ],
    told: { value: 6500, class: 'busy', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-22',
    case: 'call',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'phone', from: 'phone1', value: 6500, minute: 5, activity: 'on-the-phone' },
    ],
    told: { value: 6500, class: 'busy', activity: 'on-the-phone', text: 'In a call' },
  },
  {
    id: 'AGG-23',
    case: 'conference',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'phone', from: 'phone1', value: 7000, minute: 5, activity: 'in-a-conference' },
    ],
    told: { value: 7000, class: 'busy', activity: 'in-a-conference', text: 'In a conference' },
  },
  {
    id: 'AGG-26',
    case: 'meeting starts during call',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 7, activity: 'in-a-meeting' },
      { state: 'phone', from: 'phone1', value: 6500, minute: 5, activity: 'on-the-phone' },
    ],
    told: { value: 6500, class: 'busy', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-27',
    case: 'conference during meeting',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 7, activity: 'in-a-meeting' },
      { state: 'phone', from: 'phone1', value: 7000, minute: 5, activity: 'in-a-conference' },
    ],
    told: { value: 7000, class: 'busy', activity: 'in-a-conference', text: 'In a conference' },
  },
  {
    id: 'AGG-30',
    case: 'next meeting after manual Available',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'static', value: 3500, minute: 6 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 60, activity: 'in-a-meeting' },
    ],
    told: { value: 6500, class: 'busy', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-31',
    case: 'manual Available, machine then away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 20 },
      { state: 'user', from: 'static', value: 3500, minute: 6 },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-32',
    case: 'manual Available newest, machine was away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 1 },
      { state: 'user', from: 'static', value: 3500, minute: 9 },
    ],
    told: { value: 3500, class: 'available', activity: null, text: 'Available' },
  },
  {
    id: 'AGG-34',
    case: 'manual Busy',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'timed', value: 6500, minute: 6 },
    ],
    told: { value: 6500, class: 'busy', activity: null, text: 'Busy' },
  },
  {
    id: 'AGG-35',
    case: 'manual Busy then inactive',
    published: [
      { state: 'machine', from: 'E1', value: 5000, minute: 12 },
      { state: 'user', from: 'timed', value: 6500, minute: 6 },
    ],
    told: { value: 7500, class: 'busy-inactive', activity: null, text: 'Busy' },
  },
  {
    id: 'AGG-36',
    case: 'manual Busy then away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 20 },
      { state: 'user', from: 'timed', value: 6500, minute: 6 },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-37',
    case: 'manual Busy then meeting',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'timed', value: 6500, minute: 6 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 9, activity: 'in-a-meeting' },
    ],
    told: { value: 6500, class: 'busy', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-39',
    case: 'manual DND then meeting',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'timed', value: 9500, minute: 6 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 9, activity: 'in-a-meeting' },
    ],
    told: { value: 9500, class: 'do-not-disturb', activity: null, text: 'Do not disturb' },
  },
  {
    id: 'AGG-40',
    case: 'manual DND then call',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'timed', value: 9500, minute: 6 },
      { state: 'phone', from: 'phone1', value: 6500, minute: 9, activity: 'on-the-phone' },
    ],
    told: { value: 9500, class: 'do-not-disturb', activity: null, text: 'Do not disturb' },
  },
  {
    id: 'AGG-41',
    case: 'manual DND then inactive',
    published: [
      { state: 'machine', from: 'E1', value: 5000, minute: 12 },
      { state: 'user', from: 'timed', value: 9500, minute: 6 },
    ],
    told: { value: 9500, class: 'do-not-disturb', activity: null, text: 'Do not disturb' },
  },
  {
    id: 'AGG-42',
    case: 'manual DND then away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 20 },
      { state: 'user', from: 'timed', value: 9500, minute: 6 },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-44',
    case: 'Workgroup, DND, in a meeting',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'timed', value: 9500, minute: 6 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 9, activity: 'in-a-meeting' },
    ],
    told: {
      value: 6900,
      class: 'busy',
      activity: 'urgent-interruptions-only',
      text: 'Urgent interruptions only',
    },
    audience: 'workgroup',
  },
  {
    id: 'AGG-48',
    case: 'manual BRB then meeting',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'static', value: 12500, minute: 6 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 9, activity: 'in-a-meeting' },
    ],
    told: { value: 12500, class: 'be-right-back', activity: null, text: 'Be right back' },
  },
  {
    id: 'AGG-49',
    case: 'manual BRB then away',
    published: [
      { state: 'machine', from: 'E1', value: 15500, minute: 20 },
      { state: 'user', from: 'static', value: 12500, minute: 6 },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-50',
    case: 'BRB with OOF set later',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'static', value: 12500, minute: 6 },
      { state: 'calendar', from: 'calendar1', value: null, minute: 9, activity: 'out-of-office' },
    ],
    told: {
      value: 12500,
      class: 'be-right-back',
      activity: 'out-of-office',
      text: 'Out of office',
    },
  },
  {
    id: 'AGG-51',
    case: 'Appear Away while typing',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 9 },
      { state: 'user', from: 'static', value: 15500, minute: 6 },
    ],
    told: { value: 15500, class: 'away', activity: null, text: 'Away' },
  },
  {
    id: 'AGG-53',
    case: 'Off Work then call',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'user', from: 'static', value: 15500, minute: 6, activity: 'off-work' },
      { state: 'phone', from: 'phone1', value: 6500, minute: 9, activity: 'on-the-phone' },
    ],
    told: { value: 15500, class: 'away', activity: 'off-work', text: 'Off work' },
  },
  {
    id: 'AGG-54',
    case: 'Appear Offline while typing',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 9 },
      { state: 'user', from: 'static', value: 18500, minute: 6 },
    ],
    told: { value: 18500, class: 'offline', activity: null, text: 'Offline' },
  },
  {
    id: 'AGG-55',
    case: 'Reset Status during meeting (user state removed)',
    published: [
      { state: 'machine', from: 'E1', value: 3500, minute: 1 },
      { state: 'calendar', from: 'calendar1', value: 6500, minute: 5, activity: 'in-a-meeting' },
    ],
    told: { value: 6500, class: 'busy', activity: 'in-a-meeting', text: 'In a meeting' },
  },
  {
    id: 'AGG-56',
    case: 'Reset Status, nothing else',
    published: [{ state: 'machine', from: 'E1', value: 3500, minute: 1 }],
    told: { value: 3500, class: 'available', activity: null, text: 'Available' },
  },
];
