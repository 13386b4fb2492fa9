import { CommandError } from '../../../../shared/contract/errors.js';
import { clientKey } from '../../../../shared/contract/keys.js';
import { applyOptions } from '../options/apply-options.js';
import type { OptionValue } from '../options/policy-rule.js';
import type { ClientSession } from '../session/client-session.js';
import type { OwnPresenceCommands } from './own-presence-commands.js';

/** OK in the Options dialog. */
export class OptionsCommands {
  readonly #session: ClientSession;
  readonly #own: Pick<OwnPresenceCommands, 'publishPrivacy' | 'publishPhones'>;

  constructor(
    session: ClientSession,
    own: Pick<OwnPresenceCommands, 'publishPrivacy' | 'publishPhones'>,
  ) {
    this.#session = session;
    this.#own = own;
  }

  /**
   * Takes the changed controls, or none of them.
   * @throws {CommandError} `refused` for what policy locks or takes away, `invalid-input` for a value that does not fit
   */
  apply(values: Readonly<Record<string, OptionValue>>): void {
    const result = applyOptions(values, this.#session.optionsContext);
    if (!result.ok) {
      const [first] = result.errors;
      const ruled = first?.code === 'locked' || first?.code === 'absent';
      throw new CommandError(
        ruled ? 'refused' : 'invalid-input',
        result.errors.map(({ message }) => message).join(' '),
        `values.${first?.id}`,
      );
    }
    this.#session.change({ settings: result.settings }, 'options', 'layout', 'me');
    if ('presence-privacy' in values) this.#own.publishPrivacy();
    this.#own.publishPhones();
    if ('show-contact-pictures' in values)
      this.#session.touch(
        [...this.#session.watched].map((sip) => clientKey('contact/{contact}', sip)),
      );
  }
}
