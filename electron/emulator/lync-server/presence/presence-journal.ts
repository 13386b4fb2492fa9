import type { EventLog } from '../../clock/event-log.js';
import type { Aggregates } from './aggregate.js';
import type { PresenceServer } from './presence-server.js';
import { statusText } from './watched-presence.js';

interface People {
  find(sip: string): { readonly displayName: string } | undefined;
}

/** Writes each change of a person's aggregated presence into the log; changes of notes and photos are none. */
export class PresenceJournal {
  #hasBegun = false;

  constructor(
    private readonly people: People,
    private readonly presence: Pick<PresenceServer, 'statusVersionOf'>,
    private readonly log: EventLog,
  ) {}

  /** Takes everybody's presence as it is for known: from now on changes are written. */
  begin(): void {
    this.#hasBegun = true;
  }

  /** @param before what was aggregated before */
  changed(sip: string, before: Aggregates): void {
    const [was, is] = [
      statusText(before),
      statusText(this.presence.statusVersionOf(sip).aggregates),
    ];
    if (!this.#hasBegun || was === is) return;
    const name = this.people.find(sip)?.displayName ?? sip;
    this.log.append({
      kind: 'presence.changed',
      actor: 'server',
      sip,
      text: `${name} was ${was} and is ${is}.`,
    });
  }
}
