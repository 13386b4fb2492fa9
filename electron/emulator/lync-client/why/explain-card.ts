import type { AbsentThing, WhyAnswer } from '../../../../shared/contract/views/why.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { RuleId } from '../../../../shared/reference/rules.js';
import type { Person } from '../../directory/person.js';
import { ownPhoneKinds } from '../../lync-server/presence/own-phones.js';
import { type PresenceItem, visibleItems } from '../../lync-server/presence/visible-items.js';
import { explainedPermissions } from '../calendar/calendar-permissions.js';
import { contactCard, fieldRules } from '../lookup/contact-card.js';
import type { ClientSession } from '../session/client-session.js';
import { answer, decided, inWords, step } from './answer.js';
import { relationshipStep } from './explain-relationship.js';

/** What a card of this emulator can show. */
type ShownItem = Exclude<PresenceItem, 'sharepoint' | 'voicemail'>;

/** The rule that says which relationships are told something. */
const ruleOfItem: Readonly<Record<ShownItem, RuleId>> = {
  name: 'privacy/name-and-address',
  email: 'privacy/name-and-address',
  title: 'privacy/title-and-company',
  company: 'privacy/title-and-company',
  department: 'privacy/department',
  office: 'privacy/office',
  work: 'privacy/work-phone',
  mobile: 'privacy/mobile-phone',
  home: 'privacy/home-phone',
  other: 'privacy/home-phone',
  photo: 'photos/by-relationship',
  activity: 'privacy/bare-availability',
  note: 'privacy/personal-note',
  'out-of-office-note': 'privacy/out-of-office-note',
  location: 'privacy/location',
  calendar: 'privacy/free-busy',
  'meeting-details': 'privacy/meeting-details',
  'last-active': 'last-active/watchers',
};

const calendarItems: Readonly<Record<string, ShownItem>> = {
  calendar: 'calendar',
  meeting: 'meeting-details',
  'meeting-location': 'meeting-details',
};

/** Why a line of the contact card, or the title in a row, is there. */
export function explainField(session: ClientSession, person: Person, field: string): WhyAnswer {
  const { presence } = session.ports;
  const trace = presence.traceFor(session.sip, person.sip);
  const watched = presence.presenceFor(session.sip, person.sip);
  const shown = contactCard(session, person).fields.find(({ id }) => id === field);
  const row = fieldRules.find(({ id }) => id === field);
  const item = row?.item ?? calendarItems[field] ?? 'title';
  const isCalendar = calendarItems[field] !== undefined;
  const value = field === 'title' ? person.title : (shown?.value ?? '');
  const steps = [
    ...(trace.terms.relationship === 'self' ? [] : [relationshipStep(session, person, trace)]),
    ...(field === 'calendar'
      ? [step('How the line is worded depends on what comes next.', 'calendar/card-text')]
      : []),
  ];
  const isTyped = ownPhoneKinds.some((kind) => kind === item && watched.phones[kind] !== undefined);
  const isPublished = visibleItems(trace.terms.relationship).has(item);
  return answer(
    `${shown?.label ?? row?.label ?? 'Title'} of ${person.displayName}`,
    decided(
      value === '' ? 'none' : value,
      isPublished ? ruleOfItem[item] : 'privacy/from-the-directory',
      isCalendar
        ? `The calendar of ${person.displayName} says so, as it was published last.`
        : isTyped
          ? `${person.displayName} typed it in Options, and this relationship is told.`
          : isPublished
            ? 'The directory has it, and this relationship is told.'
            : 'The directory has it, which everybody in the organisation sees.',
      isCalendar || item === 'location' || isTyped ? 'server' : 'directory',
    ),
    steps,
  );
}

export function explainOrganization(session: ClientSession, person: Person): WhyAnswer {
  const tab = session.settings.organizationTab;
  return answer(
    `Organization around ${person.displayName}`,
    inWords(tab, (is) => (is ? 'Shown' : 'Not there')),
    [step('Manager, peers and reports come from the directory.', 'contacts/card')],
  );
}

/**
 * What is missing from somebody's card: what the relationship is not told, and what that person's policy or own choice
 * keeps from being published. What nobody filled in is not missing.
 */
export function absentFromCard(session: ClientSession, person: Person): readonly AbsentThing[] {
  const { presence, settingsOf } = session.ports;
  const watched = presence.presenceFor(session.sip, person.sip);
  const trace = presence.traceFor(session.sip, person.sip);
  const place = `Contact card of ${person.displayName}`;
  const kept = (label: string, item: ShownItem): readonly AbsentThing[] => {
    if (watched.items.has(item)) return [];
    const { text } = relationshipStep(session, person, trace);
    return [{ label, place, why: decided('Not told', ruleOfItem[item], text) }];
  };
  const theirs = settingsOf(person.sip);
  const may = theirs && explainedPermissions(theirs.settings, theirs.optionsContext);
  const unpublished = (label: string, why: Effective<boolean> | undefined, item: ShownItem) =>
    why === undefined || why.value || !watched.items.has(item)
      ? kept(label, item)
      : [{ label, place, why: inWords(why, () => `${person.displayName} does not publish it`) }];
  const { organizationTab } = session.settings;
  return [
    ...fieldRules.flatMap(({ label, item, value }) => {
      const filled = value(person, { ...watched, location: trace.published.location });
      return filled === null || filled === undefined || filled === '' ? [] : kept(label, item);
    }),
    ...unpublished('Calendar', may?.freeBusy, 'calendar'),
    ...unpublished('Meeting', may?.meetingDetails, 'meeting-details'),
    ...unpublished('Out-of-office note', may?.outOfOfficeNote, 'out-of-office-note'),
    ...kept('Note', 'note'),
    ...(organizationTab.value
      ? []
      : [{ label: 'Organization', place, why: inWords(organizationTab, () => 'Not there') }]),
  ];
}
