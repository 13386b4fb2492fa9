import { CommandError } from '../../../../shared/contract/errors.js';
import {
  customStatuses,
  isCustomStatus,
  type ManualStatus,
  type StatusChoice,
} from '../../../../shared/lync/presence.js';
import type { CustomStatus } from '../../lync-server/presence/manual-status.js';
import { effectiveText } from '../options/effective-option.js';
import { onlyContacts } from '../options/pages/status-page.js';
import type { ClientSession } from '../session/client-session.js';
import { ownPhones } from '../settings/own-phones.js';
import { showsLocation } from '../settings/shows-location.js';

/** What users say about themselves: status, note and location. */
export class OwnPresenceCommands {
  readonly #session: ClientSession;

  constructor(session: ClientSession) {
    this.#session = session;
  }

  /** @throws {CommandError} `refused` for a choice that policy does not offer */
  setStatus(choice: StatusChoice): void {
    const { settings, ports, sip } = this.#session;
    const status = this.#offered(choice);
    if (status === 'appear-offline' && !settings.appearOffline.value) {
      throw new CommandError(
        'refused',
        `Appear Offline is not offered: ${settings.appearOffline.reason}`,
        'status',
      );
    }
    ports.presence.setStatus(sip, status);
    this.#session.touch(['me', 'status-menu']);
  }

  /** Blank text takes the note away. The last ones are kept for the user to find again. */
  setNote(text: string): void {
    const { ports, sip } = this.#session;
    ports.presence.publishNote(sip, text);
    const { noteHistoryDepth } = this.#session.settings.presencePolicy;
    const noteHistory = rememberNote(this.#session.data.noteHistory, text, noteHistoryDepth.value);
    this.#session.change({ noteHistory }, 'me');
  }

  /** Blank text takes the location away. */
  setLocation(text: string): void {
    this.#session.change({ location: text.trim() }, 'me');
    this.#publishLocation();
  }

  /** Show Contacts My Location. */
  showLocation(showsLocation: boolean): void {
    this.#session.change({ showsLocation }, 'me');
    this.#publishLocation();
  }

  /**
   * Publishes what the user's choices come to under the settings of this sign-in, where the server has something else:
   * whether people who are no contacts may see presence, the telephone numbers, and the location.
   */
  publish(): void {
    this.publishPrivacy();
    this.publishPhones();
    const { ports, sip, data } = this.#session;
    const published = ports.presence.presenceFor(sip, sip).location ?? '';
    const wanted = showsLocation(this.#session).value ? data.location : '';
    if (data.location !== '' && published !== wanted) ports.presence.publishLocation(sip, wanted);
  }

  publishPrivacy(): void {
    const { ports, sip, optionsContext } = this.#session;
    const { value } = effectiveText('presence-privacy', optionsContext);
    ports.presence.publishPrivacy(sip, value === onlyContacts);
  }

  publishPhones(): void {
    const { ports, sip, optionsContext } = this.#session;
    ports.presence.publishPhones(sip, ownPhones(optionsContext));
  }

  #publishLocation(): void {
    const { ports, sip, data } = this.#session;
    const isShown = showsLocation(this.#session).value;
    ports.presence.publishLocation(sip, isShown ? data.location : null);
  }

  #offered(choice: StatusChoice): ManualStatus | CustomStatus {
    if (!isCustomStatus(choice)) return choice;
    const place = customStatuses.indexOf(choice);
    const { states } = this.#session.customStates;
    const state = states[place];
    if (state !== undefined) return state;
    throw new CommandError(
      'refused',
      `There is no custom state ${place + 1} in the status menu: it has ${states.length}.`,
      'status',
    );
  }
}

/** The newest first, each text once; as many as the server lets a user keep. */
function rememberNote(history: readonly string[], text: string, depth: number): readonly string[] {
  const note = text.trim();
  if (note === '') return history.slice(0, depth);
  return [note, ...history.filter((former) => former !== note)].slice(0, depth);
}
