import { CommandError } from '../../../../shared/contract/errors.js';
import type { ManualStatus } from '../../../../shared/lync/presence.js';
import type { ClientSession } from '../session/client-session.js';

/** What a user says about himself: status, note and location. */
export class OwnPresenceCommands {
  readonly #session: ClientSession;

  constructor(session: ClientSession) {
    this.#session = session;
  }

  /** @throws {CommandError} `refused` for Appear Offline where policy does not offer it */
  setStatus(status: ManualStatus): void {
    const { settings, ports, sip } = this.#session;
    if (status === 'appear-offline' && !settings.appearOffline.value) {
      throw new CommandError(
        'refused',
        `Appear Offline is not offered: ${settings.appearOffline.reason}`,
        'command.status',
      );
    }
    ports.presence.setStatus(sip, status);
    this.#session.touch(['me', 'status-menu']);
  }

  /** Blank text takes the note away. */
  setNote(text: string): void {
    const { ports, sip } = this.#session;
    ports.presence.publishNote(sip, text);
    this.#session.touch(['me']);
  }

  /** Blank text takes the location away. */
  setLocation(text: string): void {
    const { ports, sip } = this.#session;
    this.#session.change({ location: text.trim() }, 'me');
    ports.presence.publishLocation(sip, text);
  }
}
