import { toSeconds } from '../../../../shared/lync/time.js';
import { effectiveNumber } from '../options/effective-option.js';
import type { ClientSession } from '../session/client-session.js';
import { Endpoint, type EndpointSnapshot } from './endpoint.js';
import { tellsCalls } from './endpoint-ports.js';
import type { IdleThresholds } from './machine-state.js';

const ownEndpointId = 'computer-1';

/** The PC that a client runs on: its minutes come from the Status page, its policy from sign-in. */
export function ownEndpoint(session: ClientSession, snapshot: EndpointSnapshot | null): Endpoint {
  const { sip, ports } = session;
  return new Endpoint(
    { id: ownEndpointId, device: 'computer', sip, own: true },
    {
      clock: ports.clock,
      presence: ports.presence,
      register: () => ports.presence.signIn(sip).id,
      thresholds: () => thresholdsOf(session),
      tellsCalls: () => tellsCalls(session.settings),
      changed: () => ports.endpointsChanged(sip),
      told: (text) => ports.log.append({ kind: 'endpoint.changed', actor: 'client', sip, text }),
    },
    snapshot,
  );
}

function thresholdsOf({ optionsContext }: ClientSession): IdleThresholds {
  const minutes = (id: 'inactive-after-minutes' | 'away-after-minutes') =>
    toSeconds(effectiveNumber(id, optionsContext).value * 60);
  return {
    inactiveAfter: minutes('inactive-after-minutes'),
    awayAfter: minutes('away-after-minutes'),
  };
}
