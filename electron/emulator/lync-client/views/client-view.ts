import { clientKey, conversationIn, messageName } from '../../../../shared/contract/keys.js';
import type {
  ClientClockView,
  ClientEntries,
  clientTopic,
  MeView,
  SessionView,
} from '../../../../shared/contract/views/client.js';
import type { OptionsView } from '../../../../shared/contract/views/options.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { byName, nameKey } from '../../../../shared/lync/name-order.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { TopicSource } from '../../topics/topic.js';
import { topicSource } from '../../topics/topic-source.js';
import type { Alerts } from '../alerts/alerts.js';
import type { ClientCalendar } from '../calendar/client-calendar.js';
import { conversationView, messageView } from '../conversations/conversation-views.js';
import type { Conversations } from '../conversations/conversations.js';
import { messageSettings } from '../conversations/message-settings.js';
import type { PictureState } from '../options/picture-page.js';
import { shapeOptions } from '../options/shape-options.js';
import { photoHref } from '../photos/photo-registry.js';
import { photoView, shownPhoto } from '../photos/shown-photo.js';
import { fitsLimit, type PhotoReference } from '../photos/visible-photo.js';
import type { ClientSession } from '../session/client-session.js';
import { showsLocation } from '../settings/shows-location.js';
import { configurationView } from './configuration-view.js';
import { contactView } from './contact-view.js';
import { groupViews } from './group-views.js';
import { layoutView } from './layout-view.js';
import { presenceUnknown, presenceView } from './presence-view.js';
import { statusMenu } from './status-menu.js';

/** The parts of one client that its entries are read from. */
export interface ClientParts {
  readonly session: ClientSession;
  readonly alerts: Alerts;
  readonly conversations: Conversations;
  readonly calendar: ClientCalendar | null;
}

/** The entries of the topic `client/<sip>` while the person is signed in, each built when it is read. */
export function clientSource(parts: ClientParts): TopicSource<ClientEntries> {
  const { session, alerts, conversations, calendar } = parts;
  /** Somebody as this client shows them, if they are one of those. */
  const personAmong = (people: ReadonlySet<string>, sip: string) => {
    const person = people.has(sip) ? session.ports.directory.find(sip) : undefined;
    return person === undefined ? null : contactView(session, person);
  };
  return topicSource<typeof clientTopic, 'signed-out'>({
    session: () => sessionView(session),
    me: () => meView(session),
    'status-menu': () => statusMenu(session),
    layout: () => layoutView(session),
    groups: () => groupViews(session),
    options: () => optionsView(session),
    clock: () => clockView(session),
    configuration: () => configurationView(session, calendar),
    conversations: () => messageSettings(session),
    'open-conversations': () => conversations.all().map(({ id }) => id),
    'contact/{contact}': {
      ids: () => byDisplayName(session),
      read: (sip) => personAmong(session.watched, sip),
    },
    'alert/{alert}': { ids: () => alerts.ids(), read: (id) => alerts.find(id) },
    'conversation/{conversation}': {
      ids: () => conversations.participants,
      read: (id) => {
        const conversation = conversations.find(id);
        return conversation && conversationView(conversation);
      },
    },
    'message/{message}': {
      ids: () =>
        conversations
          .all()
          .flatMap(({ id, messages }) => messages.map((each) => messageName(id, each.id))),
      read: (name) => {
        const id = conversationIn(name);
        const conversation = conversations.find(id);
        return conversation && messageView(session, conversation, name.slice(id.length + 1));
      },
    },
    'participant/{participant}': {
      ids: () => conversations.participants,
      read: (sip) => personAmong(conversations.participants, sip),
    },
  });
}

/** Everybody on the list, as a page shows them unless told otherwise, so that it need not order them. */
function byDisplayName({ watched, ports }: ClientSession): readonly string[] {
  return [...watched]
    .map((sip) => ({ sip, nameKey: nameKey(ports.directory.find(sip)?.displayName ?? sip) }))
    .sort(byName)
    .map(({ sip }) => sip);
}

/** The keys that a change of what one person publishes may change: few, however long the list is. */
export function keysAbout(
  sip: string,
  { session, conversations }: Pick<ClientParts, 'session' | 'conversations'>,
): readonly (keyof ClientEntries)[] {
  const keys: (keyof ClientEntries)[] = sip === session.sip ? ['me', 'status-menu'] : [];
  if (session.watched.has(sip)) keys.push(clientKey('contact/{contact}', sip));
  if (conversations.participants.has(sip)) keys.push(clientKey('participant/{participant}', sip));
  return keys;
}

/** The time on the person's PC, to the second. */
function clockView({ ports }: ClientSession): ClientClockView {
  const now = ports.now();
  return {
    now: toInstant(now - (now % 1000)),
    timeZone: ports.directory.organisation.timeZone,
  };
}

/** Who is signed in, and everything the one effective policy brought. */
function sessionView(session: ClientSession): SessionView {
  const { person, sip, signedInAt, signIn, settings } = session;
  return {
    sip,
    displayName: person.displayName,
    signedInAt,
    signIn,
    connected: session.connected,
    policy: settings.policy,
    organisationTab: settings.organizationTab,
    feedsTab: settings.feedsTab,
    settings: settings.all(),
  };
}

/** The Options dialog of this client. */
function optionsView(session: ClientSession): OptionsView {
  return shapeOptions(session.optionsContext, pictureState(session));
}

/** The pictures themselves; one above the size limit has no preview. */
function pictureState({ data, person, ports, settings }: ClientSession): PictureState {
  const limit = settings.maxPhotoSizeKB.value;
  const preview = (photo: PhotoReference | null) =>
    photo !== null && fitsLimit(photo, limit) ? photoHref(photo) : null;
  return {
    connected: data.webPicture !== null,
    previews: {
      web: preview(data.webPicture),
      corporate: preview(ports.photos.corporate(person)),
      none: null,
    },
  };
}

const personalNoteAllowed: Effective<boolean> = {
  value: true,
  source: 'client-default',
  policy: null,
  locked: false,
  rule: 'presence/personal-note-free',
  reason:
    'No client policy takes the personal note away; DisablePresenceNote keeps only the Out of Office message out of presence.',
};

const noteHistory = ({ data, settings }: ClientSession): readonly string[] =>
  data.noteHistory.slice(0, settings.presencePolicy.noteHistoryDepth.value);

/** The user's own corner of the window. */
function meView(session: ClientSession): MeView {
  const { sip, person } = session;
  const own = session.ports.presence.presenceFor(sip, sip);
  return {
    sip,
    displayName: person.displayName,
    presence: session.connected ? presenceView(own) : presenceUnknown,
    note: { text: own.note ?? '', allowed: personalNoteAllowed, history: noteHistory(session) },
    location: { text: session.data.location, shown: showsLocation(session) },
    photo: photoView(shownPhoto(session, person, own)),
  };
}
