import type { ActivityToken } from '../../../../../electron/emulator/lync-server/presence/activity.js';
import type { Audience } from '../../../../../electron/emulator/lync-server/presence/aggregate.js';
import type { StatePublication } from '../../../../../electron/emulator/lync-server/presence/state-publication.js';
import type { PresenceClass } from '../../../../../shared/lync/presence.js';
import { toInstant } from '../../../../../shared/lync/time.js';

/** What an endpoint or an instance published, and at which minute. */
const state = (
  type: StatePublication['type'],
  instance: string,
  availability: number | null,
  minute: number,
  activity: ActivityToken | null = null,
): StatePublication => ({
  type,
  instance,
  availability,
  activity,
  publishedAt: toInstant(minute * 60_000),
  lifetime: { kind: 'static' },
});

const pc = (availability: number, minute: number, endpoint = 'E1') =>
  state('machineState', endpoint, availability, minute);
const chosen = (availability: number, minute: number, activity?: ActivityToken) =>
  state('userState', 'static', availability, minute, activity);
const appointment = (minute: number) => state('calendarState', 'calendar1', 6500, minute);
const meeting = (minute: number, instance = 'calendar1') =>
  state('calendarState', instance, 6500, minute, 'in-a-meeting');
const outOfOffice = (minute: number) =>
  state('calendarState', 'out of office', null, minute, 'out-of-office');
const call = (minute: number) => state('phoneState', 'phone1', 6500, minute, 'on-the-phone');
const conference = (minute: number) =>
  state('phoneState', 'phone1', 7000, minute, 'in-a-conference');

const told = (
  value: number,
  presence: PresenceClass,
  text: string,
  activity: ActivityToken | null = null,
) => ({ value, class: presence, text, activity });

/** What a person's endpoints published, and what watchers are then told: everyone, unless it says whom. */
export const aggregationCases: readonly (readonly [
  name: string,
  published: readonly StatePublication[],
  told: ReturnType<typeof told>,
  audience?: Audience,
])[] = [
  ['AGG-04 no endpoint', [], told(18500, 'offline', 'Offline')],
  [
    'AGG-06 two endpoints active+away',
    [pc(3500, 1), pc(15500, 9, 'E2')],
    told(3500, 'available', 'Available'),
  ],
  [
    'AGG-08 three endpoints all away',
    [pc(15500, 1), pc(15500, 2, 'E2'), pc(15500, 3, 'E3')],
    told(15500, 'away', 'Away'),
  ],
  [
    'AGG-09 active deskphone, offline-state computer',
    [pc(18500, 1), pc(3500, 2, 'E2')],
    told(3500, 'available', 'Available'),
  ],
  [
    'AGG-11 meeting, active',
    [pc(3500, 1), meeting(5)],
    told(6500, 'busy', 'In a meeting', 'in-a-meeting'),
  ],
  [
    'AGG-12 appointment without attendees',
    [pc(3500, 1), appointment(5)],
    told(6500, 'busy', 'Busy'),
  ],
  ['AGG-14 free event publishes nothing', [pc(3500, 1)], told(3500, 'available', 'Available')],
  [
    'AGG-15 meeting, machine inactive',
    [pc(5000, 9), meeting(5)],
    told(7500, 'busy-inactive', 'In a meeting', 'in-a-meeting'),
  ],
  ['AGG-17 meeting, machine away', [pc(15500, 9), meeting(5)], told(15500, 'away', 'Away')],
  [
    'AGG-19 OOF while away',
    [pc(15500, 9), outOfOffice(5)],
    told(15500, 'away', 'Out of office', 'out-of-office'),
  ],
  ['AGG-20 OOF while inactive', [pc(5000, 9), outOfOffice(5)], told(5000, 'inactive', 'Inactive')],
  [
    'AGG-21 OOF + busy meeting while active',
    [pc(3500, 1), outOfOffice(5), meeting(5, 'calendar2')],
    told(6500, 'busy', 'In a meeting', 'in-a-meeting'),
  ],
  ['AGG-22 call', [pc(3500, 1), call(5)], told(6500, 'busy', 'In a call', 'on-the-phone')],
  [
    'AGG-23 conference',
    [pc(3500, 1), conference(5)],
    told(7000, 'busy', 'In a conference', 'in-a-conference'),
  ],
  [
    'AGG-26 meeting starts during call',
    [pc(3500, 1), meeting(7), call(5)],
    told(6500, 'busy', 'In a meeting', 'in-a-meeting'),
  ],
  [
    'AGG-27 conference during meeting',
    [pc(3500, 1), meeting(7), conference(5)],
    told(7000, 'busy', 'In a conference', 'in-a-conference'),
  ],
  [
    'AGG-30 next meeting after manual Available',
    [pc(3500, 1), chosen(3500, 6), meeting(60)],
    told(6500, 'busy', 'In a meeting', 'in-a-meeting'),
  ],
  [
    'AGG-31 manual Available, machine then away',
    [pc(15500, 20), chosen(3500, 6)],
    told(15500, 'away', 'Away'),
  ],
  [
    'AGG-32 manual Available newest, machine was away',
    [pc(15500, 1), chosen(3500, 9)],
    told(3500, 'available', 'Available'),
  ],
  ['AGG-34 manual Busy', [pc(3500, 1), chosen(6500, 6)], told(6500, 'busy', 'Busy')],
  [
    'AGG-35 manual Busy then inactive',
    [pc(5000, 12), chosen(6500, 6)],
    told(7500, 'busy-inactive', 'Busy'),
  ],
  ['AGG-36 manual Busy then away', [pc(15500, 20), chosen(6500, 6)], told(15500, 'away', 'Away')],
  [
    'AGG-37 manual Busy then meeting',
    [pc(3500, 1), chosen(6500, 6), meeting(9)],
    told(6500, 'busy', 'In a meeting', 'in-a-meeting'),
  ],
  [
    'AGG-39 manual DND then meeting',
    [pc(3500, 1), chosen(9500, 6), meeting(9)],
    told(9500, 'do-not-disturb', 'Do not disturb'),
  ],
  [
    'AGG-40 manual DND then call',
    [pc(3500, 1), chosen(9500, 6), call(9)],
    told(9500, 'do-not-disturb', 'Do not disturb'),
  ],
  [
    'AGG-41 manual DND then inactive',
    [pc(5000, 12), chosen(9500, 6)],
    told(9500, 'do-not-disturb', 'Do not disturb'),
  ],
  ['AGG-42 manual DND then away', [pc(15500, 20), chosen(9500, 6)], told(15500, 'away', 'Away')],
  [
    'AGG-44 Workgroup, DND, in a meeting',
    [pc(3500, 1), chosen(9500, 6), meeting(9)],
    told(6900, 'busy', 'Urgent interruptions only', 'urgent-interruptions-only'),
    'workgroup',
  ],
  [
    'AGG-48 manual BRB then meeting',
    [pc(3500, 1), chosen(12500, 6), meeting(9)],
    told(12500, 'be-right-back', 'Be right back'),
  ],
  ['AGG-49 manual BRB then away', [pc(15500, 20), chosen(12500, 6)], told(15500, 'away', 'Away')],
  [
    'AGG-50 BRB with OOF set later',
    [pc(3500, 1), chosen(12500, 6), outOfOffice(9)],
    told(12500, 'be-right-back', 'Out of office', 'out-of-office'),
  ],
  ['AGG-51 Appear Away while typing', [pc(3500, 9), chosen(15500, 6)], told(15500, 'away', 'Away')],
  [
    'AGG-53 Off Work then call',
    [pc(3500, 1), chosen(15500, 6, 'off-work'), call(9)],
    told(15500, 'away', 'Off work', 'off-work'),
  ],
  [
    'AGG-54 Appear Offline while typing',
    [pc(3500, 9), chosen(18500, 6)],
    told(18500, 'offline', 'Offline'),
  ],
  [
    'AGG-55 Reset Status during meeting (user state removed)',
    [pc(3500, 1), meeting(5)],
    told(6500, 'busy', 'In a meeting', 'in-a-meeting'),
  ],
  ['AGG-56 Reset Status, nothing else', [pc(3500, 1)], told(3500, 'available', 'Available')],
];
