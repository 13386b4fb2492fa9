import type { NewLogEntry } from '../../clock/event-log.js';
import type { SettingsEvent } from './settings-ports.js';

/** What happened to it: the second part of the kind of the entry. */
type Verb = 'created' | 'changed' | 'reset' | 'removed' | 'granted' | 'unassigned';

/**
 * What happened to a policy or configuration, as entries of the log: one, and one for each person a grant concerns.
 * @param noun what it is: `client policy`, `privacy configuration`; its last word begins the kind of the entries
 */
export function describeSettingsEvent(noun: string, event: SettingsEvent): readonly NewLogEntry[] {
  const family = noun.endsWith('policy') ? 'policy' : 'configuration';
  const name = noun.charAt(0).toUpperCase() + noun.slice(1);
  const entry = (verb: Verb, text: string): NewLogEntry => ({
    kind: `${family}.${verb}`,
    actor: 'server',
    text,
  });
  switch (event.kind) {
    case 'created':
      return [entry('created', `${name} ${event.identity} was created.`)];
    case 'updated': {
      const parameters = event.parameters.join(', ');
      return [entry('changed', `${name} ${event.identity}: ${parameters} changed.`)];
    }
    case 'reset':
      return [entry('reset', `${name} ${event.identity} returned to its defaults.`)];
    case 'removed':
      return [
        entry('removed', `${name} ${event.identity} was removed.`),
        ...event.people.map((sip) => ({
          ...entry('unassigned', `${event.identity} no longer governs ${sip}.`),
          sip,
        })),
      ];
    case 'granted':
      return event.people.map((sip) => ({
        ...(event.identity === null
          ? entry('unassigned', `No per-user ${noun} is granted to ${sip} any more.`)
          : entry('granted', `${name} ${event.identity} was granted to ${sip}.`)),
        sip,
      }));
  }
}
