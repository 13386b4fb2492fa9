import type { CommandOf } from '../../../shared/contract/commands/command.js';
import { type Instant, minuteMilliseconds, toInstant } from '../../../shared/lync/time.js';
import type { Prepared } from '../commands/command-handlers.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import { otherGroupId } from '../lync-client/contacts/contact-list.js';
import { addContact } from '../lync-client/contacts/edit-contacts.js';
import { publishedAvailability } from '../lync-server/presence/availability.js';
import type { LastActiveDelivery } from '../lync-server/presence/watched-presence.js';
import type { Watcher } from './watchers.js';

/** An absence that is played on a trial. */
export interface Absence {
  readonly delivery: LastActiveDelivery;
  /** How long the person is away at the end. */
  readonly minutes: number;
  /** How long all of it takes, so that two absences of different length end at the same moment. */
  readonly inAll: number;
}

/** Of a trial, what takes it through an absence. */
interface PlayedTrial {
  now(): Instant;
  advanceTo(target: Instant): Promise<void>;
  execute(command: CommandOf<'conversation.open'>, prepared: Prepared): Promise<unknown>;
}

/**
 * Has a person be away, and one watcher of each relationship signed in with a conversation open. The person leaves as
 * active as can be, at a known moment: the own client is signed out, and one device without idle time takes its place.
 */
export async function playAbsence(
  trial: PlayedTrial,
  { presence, clients, users }: DeploymentParts,
  sip: string,
  watchers: readonly Watcher[],
  { delivery, minutes, inAll }: Absence,
): Promise<void> {
  presence.deliverLastActive(delivery, false);
  if (clients.find(sip)) clients.signOut(sip);
  const { id } = presence.connect(sip);
  for (const { person, container } of watchers) {
    presence.placeInContainer(sip, person.sip, container);
    const data = users.of(sip);
    if (!person.federated)
      users.replace(sip, {
        ...data,
        contactList: addContact(data.contactList, person.sip, otherGroupId),
      });
    clients.signIn(person.sip);
    await trial.execute({ name: 'conversation.open', sip: person.sip, with: sip }, {});
  }
  const start = trial.now();
  const after = (passed: number) => toInstant(start + passed * minuteMilliseconds);
  await trial.advanceTo(after(inAll - minutes));
  presence.publishMachineState(id, publishedAvailability.available);
  presence.setStatus(sip, 'available');
  presence.setStatus(sip, 'appear-away');
  await trial.advanceTo(after(inAll));
}
