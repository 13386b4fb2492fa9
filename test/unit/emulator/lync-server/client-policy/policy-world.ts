import type {
  PolicySubject,
  SettingsEvent,
  SettingsStoreOptions,
} from '../../../../../electron/emulator/lync-server/scoped-settings/settings-ports.js';
import { ServerSettings } from '../../../../../electron/emulator/lync-server/server-settings.js';
import { type Instant, toInstant } from '../../../../../shared/lync/time.js';

export const start = toInstant(Date.UTC(2011, 2, 1, 8));

const poolOf = { Redmond: 'pool01.contoso.com', Dublin: 'pool02.contoso.com' } as const;

const person = (
  name: string,
  site: keyof typeof poolOf | null,
  federated = false,
): PolicySubject => ({
  sip: `${name}@${federated ? 'fabrikam.com' : 'contoso.com'}`,
  site,
  pool: site && poolOf[site],
  federated,
});

export const people: readonly PolicySubject[] = [
  person('alice', 'Redmond'),
  person('bob', 'Redmond'),
  person('carol', 'Dublin'),
  person('dan', null),
  person('fay', null, true),
];

/** Three people at two sites, one without a site, one federated; a clock that stands until it is moved. */
export class PolicyWorld {
  now: Instant = start;
  readonly events: SettingsEvent[] = [];
  readonly options: SettingsStoreOptions = {
    directory: {
      organisation: {
        sites: [{ name: 'Redmond' }, { name: 'Dublin' }],
        pools: [{ name: poolOf.Redmond }, { name: poolOf.Dublin }],
      },
      find: (sip) =>
        people.find((one) => one.sip === sip.trim().toLowerCase().replace(/^sip:/, '')),
    },
    now: () => this.now,
    changed: (event) => this.events.push(event),
  };
  readonly settings = new ServerSettings(this.options);
  readonly store = this.settings.clientPolicies;

  later(minutes: number): Instant {
    this.now = toInstant(this.now + minutes * 60_000);
    return this.now;
  }

  /** The policy that governs a person, as the shell prints it. */
  governing(sip: string): string | null {
    return this.store.ladderFor(sip).find(({ wins }) => wins)?.identity ?? null;
  }
}
