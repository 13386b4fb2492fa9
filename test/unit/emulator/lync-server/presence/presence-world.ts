import { Scheduler } from '../../../../../electron/emulator/clock/scheduler.js';
import type { TimerOf } from '../../../../../electron/emulator/clock/timer.js';
import {
  type PresenceServerOptions,
  statusLapse,
} from '../../../../../electron/emulator/lync-server/presence/presence-ports.js';
import { PresenceServer } from '../../../../../electron/emulator/lync-server/presence/presence-server.js';
import { presenceSnapshotSchema } from '../../../../../electron/emulator/lync-server/presence/presence-snapshot.js';
import { type Instant, toInstant } from '../../../../../shared/lync/time.js';
import { throughJson } from '../../../../support/through-json.js';
import { presenceOfVersionOne } from '../../../../support/version-one.js';

export const start = toInstant(Date.UTC(2011, 2, 1, 8));
export const [alice, bob, carol] = ['alice@contoso.com', 'bob@contoso.com', 'carol@contoso.com'];
export const [fay, finn] = ['fay@fabrikam.com', 'finn@fabrikam.com'];

/** Three people of contoso.com and two of its partner, on a clock that stands until it is moved. */
export class PresenceWorld {
  clock = this.#clockAt(start);
  /** Whom the server reported as changed, since last asked. */
  #changed: string[] = [];
  readonly options: PresenceServerOptions = {
    directory: {
      find: (sip) => {
        const key = sip.trim().toLowerCase().replace(/^sip:/, '');
        const federated = key === fay || key === finn;
        return federated || [alice, bob, carol].includes(key) ? { sip: key, federated } : undefined;
      },
    },
    scheduler: {
      now: () => this.clock.now(),
      at: (due, timer) => this.clock.at(due, timer),
      cancel: (timer) => this.clock.cancel(timer),
    },
    changed: (sip) => this.#changed.push(sip),
  };
  server = new PresenceServer(this.options);

  async run(minutes: number): Promise<void> {
    await this.clock.runUntil(toInstant(this.clock.now() + minutes * 60_000));
  }

  /** Begins again with what a state file of version 1 keeps. The clock then stands at `now`. */
  restart(now: Instant = start): void {
    const file: unknown = JSON.parse(JSON.stringify(presenceOfVersionOne(this.server.snapshot())));
    this.clock = this.#clockAt(now);
    this.server = PresenceServer.fromState(this.options, file);
  }

  /** Puts a server made from the snapshot of this one in its place, as undo does. The clock goes on. */
  restore(): void {
    const snapshot = throughJson(presenceSnapshotSchema, this.server.snapshot());
    this.server = new PresenceServer(this.options, snapshot);
  }

  #clockAt(at: Instant) {
    return new Scheduler<TimerOf<typeof statusLapse>>(at, {
      kinds: { 'status-lapse': statusLapse },
      fire: ({ sip }) => this.server.statusLapsed(sip),
    });
  }

  changes(): readonly string[] {
    const changed = this.#changed;
    this.#changed = [];
    return changed;
  }
}
