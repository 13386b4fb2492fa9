import type { PersonView } from '../../../../shared/contract/views/stage.js';
import { signInRefusal } from '../../../../shared/organisation/listed-people.js';
import type { Person } from '../../directory/person.js';
import { type PhotoRegistry, photoHref } from '../../lync-client/photos/photo-registry.js';
import { presenceView } from '../../lync-client/views/presence-view.js';
import type { PresenceServer } from '../../lync-server/presence/presence-server.js';
import type { GovernedPeople } from './governed-people.js';

export interface PeopleParts {
  readonly presence: Pick<PresenceServer, 'presenceFor'>;
  readonly photos: Pick<PhotoRegistry, 'corporate'>;
  readonly isSignedIn: (sip: string) => boolean;
}

/** A person as the operator finds them; the operator sees what that person would. */
export function personView(
  person: Person,
  parts: PeopleParts & { readonly governed: GovernedPeople },
): PersonView {
  const { sip, displayName, title, department, site, federated } = person;
  return {
    sip,
    displayName,
    title,
    department,
    site,
    federated,
    policy: parts.governed.policyOf(person),
    cannotSignIn: whyNotSignedIn(person),
    signedIn: parts.isSignedIn(sip),
    photo: corporatePhoto(person, parts),
    presence: presenceView(parts.presence.presenceFor(sip, sip)),
    identities: federated
      ? [sip]
      : [`sip:${sip}`, person.upn, person.samAccountName, displayName, person.distinguishedName],
  };
}

/** Why nobody can sign in as a person, in a sentence; null where one can. */
export function whyNotSignedIn(person: Person): string | null {
  const refusal = signInRefusal(person);
  return refusal === null ? null : `${person.displayName} ${refusal}.`;
}

/** Where the page fetches the directory's picture from; the stage shows it under any policy. */
export function corporatePhoto(
  person: Person,
  { photos }: Pick<PeopleParts, 'photos'>,
): string | null {
  const photo = photos.corporate(person);
  return photo && photoHref(photo);
}
