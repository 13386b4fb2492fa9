import { ageLabel } from '../../../shared/lync/age.js';
import { presenceTable } from '../../../shared/lync/presence.js';
import { cardFields } from '../lync-client/lookup/contact-card.js';
import type { Look, Row, Withheld } from './row.js';

const filled = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === '' ? null : text;

/** A line of the contact card, as that watcher's client would draw it. */
const onCard =
  (id: string) =>
  ({ subject, watched }: Look): string | null =>
    cardFields(subject.person, watched, subject).find((field) => field.id === id)?.value ?? null;

/** A note that another one stands in front of. */
const otherNote = (own: string | null): Withheld | null =>
  own === null ? null : { because: 'other-note', rule: 'presence/shown-note' };

const photo = (kind: 'ad' | 'web', look: Look): Withheld | null => {
  const { reason } = look.photo;
  const { published } = look.watched.photo;
  if (published.kind !== 'none' && (published.kind === 'web') !== (kind === 'web')) return null;
  switch (reason) {
    case 'shown':
    case 'none-stored':
      return null;
    case 'relationship':
      return { because: 'relationship' };
    case 'not-federated':
      return { because: 'federation', rule: 'photos/not-federated' };
    case 'subject-policy':
      return { because: 'policy', rule: 'photos/no-photo-seen-by-others' };
    case 'hidden-by-subject':
      return { because: 'own-choice', rule: 'photos/hidden-by-person' };
    case 'too-large':
      return { because: 'viewer', rule: 'photos/size-limit' };
    case 'viewer-policy':
    case 'pictures-off':
      return { because: 'viewer' };
  }
};

const bareTo = ['external-contacts', 'federated'] as const;

/** In the order of the matrix. */
export const rows: readonly Row[] = [
  {
    id: 'availability',
    group: 'presence',
    label: 'Availability',
    item: null,
    read: ({ watched }) => (watched.class === 'unknown' ? null : presenceTable[watched.class].text),
    rule: ({ watched }) =>
      watched.relationship === 'blocked-contacts'
        ? 'privacy/blocked-is-offline'
        : watched.relationship === null
          ? 'privacy/containers'
          : 'privacy/bare-availability',
    disputed: bareTo,
  },
  {
    id: 'activity',
    group: 'presence',
    label: 'Activity',
    item: 'activity',
    read: ({ watched }) => (watched.class === 'unknown' ? null : watched.text),
    rule: 'privacy/bare-availability',
    withheld: ({ watched }) => (watched.blocked ? { because: 'viewer' } : null),
  },
  {
    id: 'last-active',
    group: 'presence',
    label: 'Last active',
    item: 'last-active',
    read: ({ watched, subject }) => ageLabel(watched.lastActive, subject.now()),
    rule: 'last-active/watchers',
    withheld: ({ subject }) =>
      subject.isLastActiveTold ? null : { because: 'update', rule: 'last-active/removal' },
  },
  {
    id: 'devices',
    group: 'presence',
    label: 'Device',
    item: 'activity',
    read: ({ subject }) => filled(subject.devices),
    rule: 'privacy/bare-availability',
  },
  {
    id: 'location',
    group: 'presence',
    label: 'Location',
    item: 'location',
    read: ({ watched }) => filled(watched.location),
    rule: 'privacy/location',
    terms: ['location'],
    withheld: ({ subject }) => (subject.sharing.locationText === '' ? null : { because: 'status' }),
  },
  {
    id: 'note',
    group: 'notes',
    label: 'Personal note',
    item: 'note',
    read: ({ watched, subject }) => (watched.note === subject.note ? filled(watched.note) : null),
    rule: 'privacy/personal-note',
    withheld: ({ subject }) => otherNote(subject.note),
    disputed: bareTo,
  },
  {
    id: 'out-of-office-note',
    group: 'notes',
    label: 'Out-of-office note',
    item: 'out-of-office-note',
    read: ({ watched, subject }) =>
      watched.note === subject.outOfOfficeNote ? filled(watched.note) : null,
    rule: 'privacy/out-of-office-note',
    terms: ['calendar', 'outOfOfficeNote'],
    withheld: ({ subject }) => otherNote(subject.outOfOfficeNote),
    disputed: bareTo,
  },
  {
    id: 'photo-directory',
    group: 'picture',
    label: 'From the directory',
    item: 'photo',
    read: ({ photo: { kind } }) => (kind === 'ad' ? true : null),
    rule: 'photos/by-relationship',
    terms: ['picture'],
    withheld: (look) => photo('ad', look),
    disputed: ['federated', 'blocked-contacts'],
  },
  {
    id: 'photo-web',
    group: 'picture',
    label: 'From a web address',
    item: 'photo',
    read: ({ photo: { kind } }) => (kind === 'web' ? true : null),
    rule: 'photos/by-relationship',
    terms: ['picture'],
    withheld: (look) => photo('web', look),
    disputed: ['blocked-contacts'],
  },
  {
    id: 'email',
    group: 'directory',
    label: 'E-mail',
    item: 'email',
    read: onCard('email'),
    rule: 'privacy/name-and-address',
    disputed: ['blocked-contacts'],
  },
  {
    id: 'title',
    group: 'directory',
    label: 'Title',
    item: 'title',
    read: ({ subject }) => filled(subject.person.title),
    rule: 'privacy/title-and-company',
  },
  {
    id: 'company',
    group: 'directory',
    label: 'Company',
    item: 'company',
    read: onCard('company'),
    rule: 'privacy/title-and-company',
  },
  {
    id: 'department',
    group: 'directory',
    label: 'Department',
    item: 'department',
    read: onCard('department'),
    rule: 'privacy/department',
  },
  {
    id: 'office',
    group: 'directory',
    label: 'Office',
    item: 'office',
    read: onCard('office'),
    rule: 'privacy/office',
    disputed: ['federated'],
  },
  {
    id: 'work',
    group: 'phones',
    label: 'Work',
    item: 'work',
    read: onCard('work'),
    rule: 'privacy/work-phone',
    disputed: ['federated'],
  },
  {
    id: 'mobile',
    group: 'phones',
    label: 'Mobile',
    item: 'mobile',
    read: onCard('mobile'),
    rule: 'privacy/mobile-phone',
    terms: ['mobilePhone'],
    disputed: ['federated'],
  },
  {
    id: 'home',
    group: 'phones',
    label: 'Home',
    item: 'home',
    read: onCard('home'),
    rule: 'privacy/home-phone',
    terms: ['homePhone'],
    disputed: ['federated'],
  },
  {
    id: 'other',
    group: 'phones',
    label: 'Other',
    item: 'other',
    read: onCard('other'),
    rule: 'privacy/home-phone',
    terms: ['otherPhone'],
  },
  {
    id: 'free-busy',
    group: 'calendar',
    label: 'Free or busy',
    item: 'calendar',
    read: onCard('calendar'),
    rule: 'privacy/free-busy',
    terms: ['calendar', 'freeBusy'],
  },
  {
    id: 'meeting-subject',
    group: 'calendar',
    label: 'Subject of meetings',
    item: 'meeting-details',
    read: onCard('meeting'),
    rule: 'privacy/meeting-details',
    terms: ['calendar', 'meetingDetails'],
    disputed: ['workgroup', 'friends-and-family'],
  },
  {
    id: 'meeting-place',
    group: 'calendar',
    label: 'Place of meetings',
    item: 'meeting-details',
    read: onCard('meeting-location'),
    rule: 'privacy/meeting-details',
    terms: ['calendar', 'meetingDetails'],
    disputed: ['workgroup', 'friends-and-family'],
  },
  {
    id: 'may-interrupt',
    group: 'contact',
    label: 'May interrupt',
    item: null,
    read: ({ watched }) => (watched.mayInterrupt ? true : null),
    rule: 'privacy/interrupting',
    disputed: ['friends-and-family'],
  },
  {
    id: 'may-contact',
    group: 'contact',
    label: 'May call or message',
    item: null,
    read: ({ watched, acrossFederation, subject }) =>
      watched.relationship === 'blocked-contacts' ||
      (acrossFederation && !subject.sharing.outsiders.value)
        ? null
        : true,
    rule: 'privacy/may-contact',
    terms: ['outsiders'],
    disputed: ['unknown'],
  },
];
