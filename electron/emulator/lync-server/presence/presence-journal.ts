import type { EventLog } from '../../clock/event-log.js';
import type { PresenceServer } from './presence-server.js';

interface People {
  people(): readonly { readonly sip: string; readonly displayName: string }[];
  find(sip: string): { readonly sip: string; readonly displayName: string } | undefined;
}

/** Writes each change of a person's aggregated presence into the log; changes of notes and photos are none. */
export class PresenceJournal {
  readonly #known = new Map<string, string>();

  constructor(
    private readonly people: People,
    private readonly presence: Pick<PresenceServer, 'presenceFor'>,
    private readonly log: EventLog,
  ) {}

  /** Takes everybody's presence as it is for known. */
  begin(): void {
    for (const { sip } of this.people.people()) this.#known.set(sip, this.#textOf(sip));
  }

  changed(sip: string): void {
    const before = this.#known.get(sip);
    const text = this.#textOf(sip);
    if (before === undefined || before === text) return;
    this.#known.set(sip, text);
    const name = this.people.find(sip)?.displayName ?? sip;
    this.log.append({
      kind: 'presence.changed',
      actor: 'server',
      sip,
      text: `${name} was ${before} and is ${text}.`,
    });
  }

  #textOf(sip: string): string {
    return this.presence.presenceFor(sip, sip).text;
  }
}
