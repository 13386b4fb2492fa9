import type { NewLogEntry } from '../../clock/event-log.js';
import type { ClientPolicyEvent } from './client-policy-event.js';

/** What happened to a policy, as entries of the log: one, and one for each person a grant concerns. */
export function describePolicyEvent(event: ClientPolicyEvent): readonly NewLogEntry[] {
  const entry = (kind: string, text: string): NewLogEntry => ({ kind, actor: 'server', text });
  switch (event.kind) {
    case 'created':
      return [entry('policy.created', `Client policy ${event.identity} was created.`)];
    case 'updated': {
      const parameters = event.parameters.join(', ');
      return [entry('policy.changed', `Client policy ${event.identity}: ${parameters} changed.`)];
    }
    case 'reset':
      return [entry('policy.reset', `Client policy ${event.identity} returned to its defaults.`)];
    case 'removed':
      return [
        entry('policy.removed', `Client policy ${event.identity} was removed.`),
        ...event.people.map((sip) => ({
          ...entry('policy.unassigned', `${event.identity} no longer governs ${sip}.`),
          sip,
        })),
      ];
    case 'granted':
      return event.people.map((sip) => ({
        ...entry(
          event.identity === null ? 'policy.unassigned' : 'policy.granted',
          event.identity === null
            ? `No per-user client policy is granted to ${sip} any more.`
            : `Client policy ${event.identity} was granted to ${sip}.`,
        ),
        sip,
      }));
  }
}
