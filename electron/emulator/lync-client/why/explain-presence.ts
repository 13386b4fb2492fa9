import type { WhyAnswer, WhyStep } from '../../../../shared/contract/views/why.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { type PresenceLook, presenceTable } from '../../../../shared/lync/presence.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Person } from '../../directory/person.js';
import { activityText } from '../../lync-server/presence/activity.js';
import type { Aggregation } from '../../lync-server/presence/aggregate.js';
import { presenceClassOf } from '../../lync-server/presence/availability.js';
import type { WatchTrace } from '../../lync-server/presence/presence-access.js';
import type { StatePublication } from '../../lync-server/presence/state-publication.js';
import type { WatchedPresence } from '../../lync-server/presence/watched-presence.js';
import type { ClientSession } from '../session/client-session.js';
import { presenceUnknown, presenceView } from '../views/presence-view.js';
import { answer, decided, step, stepsOf } from './answer.js';
import { relationshipStep } from './explain-relationship.js';

const colours: Readonly<Record<PresenceLook, string>> = {
  available: 'green',
  busy: 'red',
  'do-not-disturb': 'dark red with a white bar',
  away: 'yellow',
  offline: 'grey',
  unknown: 'white',
  blocked: 'a blocked sign',
};

/** Whose status a client shows, with all that decides it. */
interface Told {
  readonly session: ClientSession;
  readonly person: Person;
  readonly watched: WatchedPresence;
  readonly trace: WatchTrace;
}

/**
 * Why a client shows a status, in words and colour: the publications with what became of each, the steps of aggregation
 * in their order, the container, and the range of the number. All of it is what the server itself worked out.
 */
export function explainPresence(session: ClientSession, person: Person): WhyAnswer {
  const { presence } = session.ports;
  const watched = presence.presenceFor(session.sip, person.sip);
  const trace = presence.traceFor(session.sip, person.sip);
  const told = { session, person, watched, trace };
  const view = session.connected ? presenceView(watched) : presenceUnknown;
  const value = `${view.text}, ${colours[presenceTable[view.class].look]}`;
  const label = `Status of ${person.displayName}`;
  if (!session.connected) return answer(label, { ...networkGone, value });
  return answer(label, { ...lastWord(told), value }, [
    publicationsStep(told),
    ...aggregationSteps(told),
    ...(trace.terms.relationship === 'self' ? [] : [relationshipStep(session, person, trace)]),
    ...readingSteps(told, value),
  ]);
}

/** What a client says of everybody while its network is gone. */
export const networkGone: Effective<string> = decided(
  presenceUnknown.text,
  'presence/network-gone',
  'The network of this PC is gone, so that the client is told nothing of anybody.',
);

/** The one step that made it so. */
function lastWord({ session, person, watched, trace }: Told): Effective<string> {
  const { aggregation, terms, isRestricted } = trace;
  const { supplier, machine } = aggregation;
  const { displayName } = person;
  const at = (state: StatePublication): string => session.ports.timeText(state.publishedAt);
  const by = (rule: Effective<string>['rule'], reason: string) => decided('', rule, reason);
  if (watched.blocked)
    return by(
      'privacy/own-blocking',
      `${session.person.displayName} has blocked ${displayName}, and is shown that in place of a status.`,
    );
  if (terms.relationship === 'blocked-contacts')
    return by(
      'privacy/blocked-is-offline',
      `${displayName} has blocked ${session.person.displayName}, who is shown Offline whatever is published.`,
    );
  if (isRestricted)
    return by('privacy/mode', `${displayName} shows presence to the own contacts alone.`);
  if (terms.relationship === null)
    return by('privacy/containers', 'The default container holds no presence.');
  if (machine === null || supplier === null)
    return by('presence/offline-without-device', `${displayName} is signed in nowhere.`);
  if (watched.class === 'busy-inactive')
    return by(
      'presence/busy-inactive',
      `${displayName} is busy, and the computer of ${displayName} is inactive.`,
    );
  if (watched.activity === 'urgent-interruptions-only')
    return by(
      'presence/workgroup-copy',
      `${displayName} is on Do Not Disturb. The Workgroup, to which ${session.person.displayName} belongs, is told another state.`,
    );
  if (supplier.type === 'userState')
    return {
      ...by(
        'presence/latest-user-state',
        `${displayName} chose ${stateText(supplier)} at ${at(supplier)}; what was published before counts no more.`,
      ),
      source: 'user-choice',
    };
  if (supplier.type === 'machineState')
    return by(
      'presence/most-active-machine',
      `The most active computer of ${displayName} is ${stateText(supplier)} since ${at(supplier)}, and nothing less available is published.`,
    );
  return by(
    'presence/least-available',
    `${publisherOf(supplier)} says ${stateText(supplier)} since ${at(supplier)}, which is the least available of what counts.`,
  );
}

function publicationsStep({ session, person, trace }: Told): WhyStep {
  const { alive } = trace.aggregation;
  const count = alive.length === 1 ? 'one state' : `${alive.length} states`;
  return step(
    `${person.displayName} publishes ${count}.`,
    'presence/published-values',
    describePublications(trace.aggregation, session.ports.timeText),
  );
}

/** Each state that is published, oldest first, and what became of it. */
export const describePublications = (
  aggregation: Aggregation,
  timeText: (at: Instant) => string,
): readonly string[] =>
  aggregation.alive.map(
    (state) =>
      `${publisherOf(state)}: ${stateText(state)}, published ${timeText(state.publishedAt)}: ${outcomeOf(state, aggregation)}`,
  );

/** What became of one publication. */
function outcomeOf(
  state: StatePublication,
  { machine, user, candidates, supplier, spoken }: Aggregation,
): string {
  if (machine === null) return 'without a signed-in device nothing counts.';
  if (state === supplier)
    return state === spoken || spoken === null ? 'it decides.' : 'it decides the number.';
  if (state === spoken) return 'it decides the words.';
  if (candidates.includes(state)) return 'something less available wins.';
  if (state.type === 'machineState' && state !== machine)
    return 'another computer is at least as active.';
  if (user !== null && state.publishedAt <= user.publishedAt && state.type !== 'machineState')
    return 'the status chosen later silences it.';
  return user === null ? 'it does not count.' : 'it does not count against the chosen status.';
}

/** The steps of aggregation that did something, in their order. */
function aggregationSteps({ trace }: Told): readonly WhyStep[] {
  const { alive, machine, user, supplier, spoken, state } = trace.aggregation;
  if (machine === null || supplier === null) return [];
  const machines = alive.filter(({ type }) => type === 'machineState').length;
  const classText = presenceTable[presenceClassOf(state.availability)].text;
  return stepsOf(
    machines > 1 &&
      step('The most active computer stands for all.', 'presence/most-active-machine'),
    user !== null &&
      step(
        'What was published before the chosen status is left out.',
        'presence/latest-user-state',
      ),
    step(
      `Of what is left the highest number wins: ${supplier.availability ?? 0}.`,
      'presence/least-available',
    ),
    state.availability !== supplier.availability &&
      step(
        `The computer is inactive, which makes it ${state.availability}.`,
        'presence/busy-inactive',
      ),
    spoken !== null &&
      step(`The words come from ${publisherOf(spoken)}.`, 'presence/activity-chosen'),
    step(
      `${state.availability} lies in the range of ${classText}.`,
      state.activity === null ? 'presence/ranges' : 'presence/activities',
    ),
  );
}

/** How the client shows what it is told. */
function readingSteps({ watched, trace }: Told, shown: string): readonly WhyStep[] {
  const { activity } = trace.aggregation.state;
  return stepsOf(
    activity !== null &&
      watched.activity === null &&
      step(`The words "${activityText(activity)}" are not told.`, 'privacy/bare-availability'),
    step(`It is drawn as: ${shown}.`, 'presence/icon-colours'),
    watched.class === 'inactive' && step('Inactive is yellow.', 'presence/inactive-yellow'),
    presenceView(watched).outOfOffice &&
      step(
        'Automatic replies are on, so that an asterisk lies over the icon.',
        'presence/out-of-office-asterisk',
      ),
  );
}

function publisherOf({ type, instance, activity }: StatePublication): string {
  switch (type) {
    case 'machineState':
      return `The computer ${instance}`;
    case 'userState':
      return 'The chosen status';
    case 'phoneState':
      return 'The telephone';
    case 'calendarState':
      return activity === 'out-of-office' && instance === '0x60000000'
        ? 'The automatic reply'
        : 'The calendar';
  }
}

function stateText({ availability, activity }: StatePublication): string {
  const words =
    activity === null
      ? presenceTable[presenceClassOf(availability ?? 0)].text
      : activityText(activity);
  return availability === null ? words : `${words} (${availability})`;
}
