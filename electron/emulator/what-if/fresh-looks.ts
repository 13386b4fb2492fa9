import type { DeploymentParts } from '../deployment/compose-deployment.js';
import type { Person } from '../directory/person.js';
import { sameData } from '../snapshots/same-data.js';
import { type ClientLook, lookOf } from './client-look.js';
import { LinkTreatments } from './link-treatment.js';

/**
 * Clients by all that their look depends on. Both sides of a plan share one of these: what is handed out alike before and
 * after makes one client.
 */
export class KnownLooks {
  readonly byKey = new Map<string, ClientLook>();
  readonly #numbers = new Map<string, number>();

  /** A number for each content, so that keys stay short. */
  numberOf(content: object): number {
    const text = JSON.stringify(content);
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

/**
 * What the client of each person would be right after a sign-in on a trial, which this changes. People who are handed
 * the same and chose the same have the same client: one of them signs in, and the others publish what that client did.
 */
export class FreshLooks {
  readonly #links: LinkTreatments;
  /** Of policies, configurations and answers, many people of which hold the very same. */
  readonly #numbers = new Map<object, number>();

  constructor(
    readonly parts: DeploymentParts,
    links: readonly string[],
    private readonly known: KnownLooks,
  ) {
    this.#links = new LinkTreatments(parts, links);
  }

  of(person: Person): ClientLook {
    const key = this.#keyOf(person);
    const known = this.known.byKey.get(key);
    if (known) this.#publish(person, known);
    const look = known ?? this.#signIn(person);
    this.known.byKey.set(key, look);
    return look;
  }

  #signIn({ sip }: Person): ClientLook {
    const { clients } = this.parts;
    if (clients.find(sip)) clients.signOut(sip);
    return lookOf(clients.signIn(sip), this.parts, this.#links);
  }

  #publish({ sip }: Person, { publishedPhoto, contactsOnly }: ClientLook): void {
    const { presence } = this.parts;
    if (!sameData(presence.photoFor(sip, sip).published, publishedPhoto))
      presence.publishPhoto(sip, publishedPhoto);
    if (presence.statusVersionOf(sip).contactsOnly !== contactsOnly)
      presence.publishPrivacy(sip, contactsOnly);
  }

  /** All that the look of a client depends on: what the servers hand out, and what its user chose. */
  #keyOf({ sip }: Person): string {
    const { serverSettings, users, exchangeRoutes } = this.parts;
    const { clientPolicies, privacy, userServices, presencePolicies } = serverSettings;
    const { settings, display, webPicture, showsLocation, noteHistory } = users.of(sip);
    const stores = [clientPolicies, privacy, userServices, presencePolicies];
    const handed = stores.map((store) => this.#number(store.effectiveFor(sip).policy));
    const chosen = [settings, display, webPicture, showsLocation, noteHistory.length];
    const route = exchangeRoutes.of(sip)?.route;
    const mailbox = route && `${route.profile.kind} ${route.connection !== null}`;
    const links = this.#number(this.#links.of(sip));
    return [...handed, this.known.numberOf(chosen), mailbox, links].join('|');
  }

  #number(shared: object): number {
    const number = this.#numbers.get(shared) ?? this.known.numberOf(shared);
    this.#numbers.set(shared, number);
    return number;
  }
}
