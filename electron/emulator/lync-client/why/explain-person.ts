import type { WhyAnswer, WhyStep } from '../../../../shared/contract/views/why.js';
import { ageLabel } from '../../../../shared/lync/age.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { Person } from '../../directory/person.js';
import {
  lastActiveWithheld,
  locationWithheld,
  noteFor,
} from '../../lync-server/presence/watched-presence.js';
import { explainPhoto } from '../photos/explain-photo.js';
import type { ClientSession } from '../session/client-session.js';
import { showsLocation } from '../settings/shows-location.js';
import { contactView } from '../views/contact-view.js';
import { layoutView } from '../views/layout-view.js';
import { answer, decided, inWords, step, stepOf, stepsOf } from './answer.js';
import { networkGone } from './explain-presence.js';
import { relationshipStep } from './explain-relationship.js';

const nothingShown = 'none';

/** Why the time since somebody was last active is, or is not, shown. */
export function explainAge(session: ClientSession, person: Person): WhyAnswer {
  const { ports, sip } = session;
  const { displayName } = person;
  const trace = ports.presence.traceFor(sip, person.sip);
  const watched = ports.presence.presenceFor(sip, person.sip);
  const shown = ageLabel(contactView(session, person).presence.lastActive, ports.now());
  const label = `How long ${displayName} has been away`;
  const of = (rule: Effective<string>['rule'], reason: string) =>
    decided(shown ?? nothingShown, rule, reason);
  const { lastActive } = trace.published;
  const stored = step(
    lastActive === null
      ? `The server has stored no time of last activity of ${displayName}.`
      : `The server stores that ${displayName} was last active at ${ports.timeText(lastActive)}.`,
    'last-active/meaning',
  );
  const steps = stepsOf(
    stored,
    trace.terms.relationship !== 'self' && relationshipStep(session, person, trace),
    shown !== null && step('Whole units are counted, rounded down.', 'last-active/whole-units'),
  );
  const why = (): Effective<string> => {
    if (!session.connected) return { ...networkGone, value: nothingShown };
    switch (lastActiveWithheld(watched, trace.terms)) {
      case 'removed':
        return of(
          'last-active/removal',
          'The update of KB 2684128 is installed: the server hands the time to nobody.',
        );
      case 'relationship':
        return of(
          'last-active/watchers',
          'This relationship is not told the time of last activity.',
        );
      case 'active':
        return of(
          'last-active/statuses',
          `${displayName} is active: no age stands behind ${watched.text}.`,
        );
      case 'blocked':
        return of('privacy/own-blocking', `${displayName} is blocked here, and no time is shown.`);
    }
    if (watched.class === 'busy-inactive')
      return of('last-active/statuses', 'Somebody busy has no age, however idle the computer is.');
    if (lastActive === null)
      return of(
        'last-active/meaning',
        `${displayName} was never active since the organisation began.`,
      );
    if (shown === null) return of('last-active/whole-units', 'It is less than a minute.');
    return of(
      'last-active/label',
      `${displayName} is ${watched.text} and was last active at ${ports.timeText(lastActive)}.`,
    );
  };
  return answer(label, why(), steps);
}

/** Why there is a photo, a silhouette or a square. */
export function explainPicture(session: ClientSession, person: Person): WhyAnswer {
  const { style } = layoutView(session);
  const { why: photo } = explainPhoto(session, person);
  const label = `Picture of ${person.displayName}`;
  const look = stepOf(style);
  return style.value === 'classic squares'
    ? answer(
        label,
        inWords(style, () => 'A square, as in the classic list'),
        [stepOf(photo)],
      )
    : answer(label, photo, [look]);
}

export function explainName(session: ClientSession, person: Person): WhyAnswer {
  const { friendlyNames } = layoutView(session);
  const { displayName, friendlyName } = contactView(session, person);
  const isOwn = person.sip === session.sip;
  const value = friendlyNames && !isOwn ? friendlyName : displayName;
  const reason =
    friendlyNames && !isOwn
      ? 'The user shows friendly names: first name and surname of the directory.'
      : 'The directory has this display name.';
  return answer(
    `Name of ${displayName}`,
    decided(
      value,
      'contacts/display-name',
      reason,
      friendlyNames && !isOwn ? 'user-choice' : 'directory',
    ),
    [step('Name and e-mail address are told to everybody.', 'privacy/name-and-address')],
  );
}

/** Why a note is, or is not, shown, and which of two. */
export function explainNote(session: ClientSession, person: Person): WhyAnswer {
  const { ports, sip } = session;
  const { displayName } = person;
  const trace = ports.presence.traceFor(sip, person.sip);
  const { items } = ports.presence.presenceFor(sip, person.sip);
  const { published, terms } = trace;
  const shown = noteFor(published, items);
  const steps: readonly WhyStep[] =
    terms.relationship === 'self'
      ? [step('No client policy takes the own note away.', 'presence/personal-note-free')]
      : [relationshipStep(session, person, trace)];
  const of = (...args: Parameters<typeof decided>) =>
    answer(`Note of ${displayName}`, decided(...args), steps);
  if (!session.connected && terms.relationship !== 'self')
    return answer(`Note of ${displayName}`, { ...networkGone, value: nothingShown });
  if (shown?.from === 'person')
    return of(
      shown.text,
      published.outOfOffice?.note == null ? 'privacy/personal-note' : 'presence/shown-note',
      published.outOfOffice?.note == null
        ? `${displayName} wrote it.`
        : `${displayName} wrote it after the automatic reply was turned on.`,
      'user-choice',
    );
  if (shown !== null)
    return of(
      shown.text,
      published.note === null ? 'calendar/automatic-replies' : 'presence/shown-note',
      published.note === null
        ? 'It is the message of the automatic replies.'
        : 'The message of the automatic replies is newer than the personal note.',
    );
  const isKept = published.note !== null || published.outOfOffice?.note != null;
  return isKept
    ? of(
        nothingShown,
        'privacy/personal-note',
        'There is a note that this relationship is not told.',
      )
    : of(nothingShown, 'presence/shown-note', `${displayName} has no note.`, 'user-choice');
}

/** Why a location is, or is not, shown. */
export function explainLocation(session: ClientSession, person: Person): WhyAnswer {
  const { ports, sip, data } = session;
  const { displayName } = person;
  const label = `Location of ${displayName}`;
  if (person.sip === sip) {
    const typed = decided(
      data.location === '' ? nothingShown : data.location,
      'privacy/location',
      data.location === '' ? 'The user typed no location.' : 'The user typed it.',
      'user-choice',
    );
    return answer(label, typed, [
      step(
        showsLocation(session).value ? 'It is told to contacts.' : 'It is not told to contacts.',
        showsLocation(session).rule,
      ),
      stepOf(showsLocation(session)),
    ]);
  }
  const trace = ports.presence.traceFor(sip, person.sip);
  const withheld = locationWithheld(trace.published, trace.terms);
  const { location } = trace.published;
  const reason =
    withheld === 'relationship'
      ? 'This relationship is not told the location.'
      : withheld === 'away'
        ? `${displayName} is away: the location is told no more.`
        : location === null
          ? `${displayName} publishes no location.`
          : `${displayName} publishes it.`;
  const value = withheld === null ? (location ?? nothingShown) : nothingShown;
  return answer(label, decided(value, 'privacy/location', reason, 'user-choice'), [
    relationshipStep(session, person, trace),
  ]);
}
