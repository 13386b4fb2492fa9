import type { MeView } from '../../../../shared/contract/views/client.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import { photoView, shownPhoto } from '../photos/shown-photo.js';
import type { ClientSession } from '../session/client-session.js';
import { showsLocation } from '../settings/shows-location.js';
import { presenceUnknown, presenceView } from './presence-view.js';

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
export function meView(session: ClientSession): MeView {
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
