import type { endpointCommands as definitions } from '../../../shared/contract/commands/endpoint.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Clients } from '../clients/clients.js';
import type { EventLog } from '../clock/event-log.js';
import type { Endpoint } from '../lync-client/endpoint/endpoint.js';
import type { PersonEndpoints } from '../lync-client/endpoint/person-endpoints.js';
import type { HandlersOf } from './command-handlers.js';

export interface EndpointParts {
  readonly clients: Clients;
  readonly endpoints: PersonEndpoints;
  readonly log: EventLog;
  /** Signs a person's client in again on the PC that lost its network. */
  readonly reconnect: (sip: string) => void;
}

interface AtEndpoint {
  readonly sip: string;
  readonly endpoint?: string | undefined;
}

/** What happens at a person's devices. */
export function endpointCommands(parts: EndpointParts): HandlersOf<typeof definitions> {
  const { clients, endpoints } = parts;
  const find = ({ sip, endpoint }: AtEndpoint): Endpoint =>
    endpoints.find(clients.person(sip).sip, endpoint);
  const simply = (act: (endpoint: Endpoint) => void) => (command: AtEndpoint) => act(find(command));
  return {
    'endpoint.add': ({ sip, device }) => ({
      endpoint: endpoints.add(clients.user(sip).sip, device),
    }),
    'endpoint.remove': ({ sip, endpoint }) => endpoints.remove(clients.person(sip).sip, endpoint),
    'endpoint.lock': simply((endpoint) => endpoint.lock()),
    'endpoint.unlock': simply((endpoint) => endpoint.unlock()),
    'endpoint.idle': simply((endpoint) => endpoint.idle()),
    'endpoint.activity': simply((endpoint) => endpoint.activity()),
    'endpoint.disconnect': simply((endpoint) => {
      refuseUnless(endpoint.state !== 'disconnected', 'The device has no network as it is.');
      const { own, sip } = endpoint.identity;
      if (own) clients.of(sip).disconnect();
      else endpoint.disconnect();
    }),
    'endpoint.reconnect': simply((endpoint) => {
      refuseUnless(endpoint.state === 'disconnected', 'The device has its network.');
      const { own, sip } = endpoint.identity;
      if (own) parts.reconnect(sip);
      else endpoint.resume();
    }),
    'endpoint.start-call': ({ kind, ...command }) => {
      const endpoint = find(command);
      refuseUnless(endpoint.registered !== null, 'The device has no network to call over.');
      endpoint.startCall(kind);
    },
    'endpoint.end-call': simply((endpoint) => {
      refuseUnless(endpoint.call !== null, 'There is no call at this device.');
      endpoint.endCall();
    }),
  };
}

function refuseUnless(condition: boolean, message: string): void {
  if (!condition) throw new CommandError('refused', message, 'endpoint');
}
