import type { operatorCommands as definitions } from '../../../shared/contract/commands/operator.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { SettingsView } from '../../../shared/contract/views/stage.js';
import type { Clients } from '../clients/clients.js';
import type { EventLog } from '../clock/event-log.js';
import type { Directory } from '../directory/directory.js';
import { groupBy } from '../directory/group-by.js';
import type { Person } from '../directory/person.js';
import type { PhotoRegistry } from '../lync-client/photos/photo-registry.js';
import type { ClientPolicyStore } from '../lync-server/client-policy/client-policy-store.js';
import type { PresenceServer } from '../lync-server/presence/presence-server.js';
import type { ServerSettings } from '../lync-server/server-settings.js';
import type { GovernedPeople } from '../views/stage/governed-people.js';
import type { PeopleFinder } from '../views/stage/people-finder.js';
import { personView } from '../views/stage/person-view.js';
import { resultantPolicy } from '../views/stage/resultant-policy.js';
import type { Stage } from '../views/stage/stage.js';
import { ladderView } from '../views/stage/stage-client-view.js';
import type { HandlersOf } from './command-handlers.js';

export interface OperatorParts {
  readonly clients: Clients;
  readonly directory: Directory;
  readonly governed: GovernedPeople;
  readonly people: PeopleFinder;
  readonly log: EventLog;
  readonly policies: ClientPolicyStore;
  readonly serverSettings: ServerSettings;
  readonly presence: PresenceServer;
  readonly photos: PhotoRegistry;
  readonly stage: Stage;
  readonly changeSettings: (changes: Partial<SettingsView>) => void;
}

const defaultPeople = 50;
const defaultEntries = 1000;

const lastActiveTexts = {
  removed:
    'The update of KB 2684128 is installed: the server goes on keeping when people were last active and tells nobody.',
  published:
    'The update of KB 2684128 is taken back: Colleagues, Workgroup, Friends and Family are told when people were last active.',
} as const;

/** What the operator does and asks around the clients. */
export function operatorCommands(parts: OperatorParts): HandlersOf<typeof definitions> {
  const { clients, log } = parts;
  const isSignedIn = (sip: string) => clients.find(sip) !== undefined;
  const viewOf = (person: Person) => personView(person, { ...parts, isSignedIn });
  return {
    'directory.search': ({ text, signedIn, offset = 0, limit = defaultPeople }) => {
      const found = parts.people.find({ text, signedIn, offset, limit });
      return { ...found, people: found.people.map(viewOf) };
    },
    'directory.person': ({ sip }) => viewOf(clients.person(sip)),
    'directory.departments': () => ({ departments: departmentsOf(parts.directory) }),
    'policy.ladder': ({ sip }) => ladderView(clients.person(sip), parts.policies),
    'policy.resultant': ({ sip }) => resultantPolicy(clients.person(sip), parts),
    'settings.change': ({ profile, allowPrivateAddresses, calendarMayOverrideManualAvailable }) =>
      parts.changeSettings({
        ...(profile !== undefined && { profile }),
        ...(allowPrivateAddresses !== undefined && { allowPrivateAddresses }),
        ...(calendarMayOverrideManualAvailable !== undefined && {
          calendarMayOverrideManualAvailable,
        }),
      }),
    'server.set-last-active': ({ delivery }) => {
      if (delivery === parts.presence.lastActiveDelivery) return;
      parts.changeSettings({ lastActive: delivery });
      log.append({
        kind: `server.last-active-${delivery}`,
        actor: 'server',
        text: lastActiveTexts[delivery],
      });
    },
    'notice.dismiss': ({ id }) => {
      const { notices } = parts.stage;
      if (notices.find(id)?.dismissible !== true)
        throw new CommandError('not-found', 'There is no such notice, or it stays.', 'id');
      notices.remove(id);
    },
    'log.read': ({ after, limit = defaultEntries }) => {
      const entries = log.entries();
      const start = after === undefined ? 0 : entries.findIndex(({ id }) => id === after) + 1;
      return { entries: entries.slice(start, start + limit) };
    },
  };
}

/** The departments that people of the organisation are in, by name. */
function departmentsOf(directory: Directory) {
  const groups = groupBy(directory.employees(), ({ department }) => department || null);
  return [...groups]
    .map(([name, people]) => ({ name, people: people.length }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
