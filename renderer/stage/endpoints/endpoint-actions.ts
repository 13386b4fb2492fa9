import type { Command, EndpointView } from '../../../shared/contract/index.js';
import { endpointsStrings as text } from './strings.js';

export interface EndpointAction {
  readonly label: string;
  command(sip: string, endpoint: string): Command;
}

type Verb = Extract<
  Command['name'],
  | 'endpoint.lock'
  | 'endpoint.unlock'
  | 'endpoint.idle'
  | 'endpoint.activity'
  | 'endpoint.disconnect'
  | 'endpoint.reconnect'
  | 'endpoint.end-call'
>;

const action = (label: string, name: Verb): EndpointAction => ({
  label,
  command: (sip, endpoint) => ({ name, sip, endpoint }),
});

const startCall = (label: string, kind: 'call' | 'conference'): EndpointAction => ({
  label,
  command: (sip, endpoint) => ({ name: 'endpoint.start-call', sip, endpoint, kind }),
});

/** What can happen at a device as it is now: of each pair of opposites, the one that changes something. */
export function endpointActions(endpoint: EndpointView): readonly EndpointAction[] {
  const { device, machine, locked, idleSince, call } = endpoint;
  if (machine === 'asleep') return [];
  if (machine === 'disconnected') return [action(text.reconnect, 'endpoint.reconnect')];
  const lock = locked ? action(text.unlock, 'endpoint.unlock') : action(text.lock, 'endpoint.lock');
  const touch =
    idleSince === null
      ? action(text.walkAway, 'endpoint.idle')
      : action(text.comeBack, 'endpoint.activity');
  const calls =
    call === null
      ? [startCall(text.call, 'call'), startCall(text.conference, 'conference')]
      : [action(text.endCall, 'endpoint.end-call')];
  return [
    ...(device === 'computer' ? [lock] : []),
    ...(locked ? [] : [touch]),
    ...(device === 'web' ? [] : calls),
    action(text.disconnect, 'endpoint.disconnect'),
  ];
}
