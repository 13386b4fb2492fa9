import type { SessionView } from '../../../../shared/contract/views/client.js';
import type { ClientSession } from '../session/client-session.js';

/** Who is signed in, and everything the one effective policy brought. */
export function sessionView(session: ClientSession): SessionView {
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
