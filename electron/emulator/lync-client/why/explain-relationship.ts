import type { WhyStep } from '../../../../shared/contract/views/why.js';
import { relationshipContainers, relationshipNames } from '../../../../shared/lync/presence.js';
import type { Person } from '../../directory/person.js';
import type { MemberType } from '../../lync-server/presence/access-list.js';
import type { WatchTrace } from '../../lync-server/presence/presence-access.js';
import type { ClientSession } from '../session/client-session.js';
import { step } from './answer.js';

const kinds: Readonly<Record<MemberType, string>> = {
  user: 'by hand',
  domain: 'by the domain',
  sameEnterprise: 'as somebody of the same organisation',
  federated: 'as somebody of a federated organisation',
  publicCloud: 'as somebody of a public network',
  everyone: 'as everybody else',
};

/** Which container of a person a watcher is in, and what put them there. */
export function relationshipStep(
  session: ClientSession,
  person: Person,
  { terms, membership, isRestricted }: WatchTrace,
): WhyStep {
  const watcher = session.person.displayName;
  if (isRestricted)
    return step(
      `${person.displayName} is in privacy mode and ${watcher} is no contact: container 0.`,
      'privacy/mode',
    );
  const { relationship } = terms;
  if (membership === null || relationship === null || relationship === 'self')
    return step(`${watcher} is in no container but the default one.`, 'privacy/containers');
  const how = membership.type === null ? '' : `, ${kinds[membership.type]}`;
  return step(
    `${person.displayName} has ${watcher} among ${relationshipNames[relationship]} (container ${relationshipContainers[relationship]})${how}.`,
    membership.type === 'user' ? 'privacy/several-containers' : 'privacy/default-relationship',
  );
}
