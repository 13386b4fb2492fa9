import type { Watcher } from './access-list.js';
import type { PresencePerson } from './presence-ports.js';

const domainOf = (sip: string): string => sip.slice(sip.lastIndexOf('@') + 1);

/** What a watcher is to the owner's server. People of one organisation, ours or a partner's, are of one enterprise. */
export function watcherKind(owner: PresencePerson, watcher: PresencePerson): Watcher['kind'] {
  const bothOurs = !owner.federated && !watcher.federated;
  const samePartner =
    owner.federated && watcher.federated && domainOf(owner.sip) === domainOf(watcher.sip);
  return bothOurs || samePartner ? 'sameEnterprise' : 'federated';
}
