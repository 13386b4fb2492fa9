import type { CommandOf } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { clientKey } from '../../../../shared/contract/keys.js';
import type { ClientSession } from '../session/client-session.js';
import { groupViews } from '../views/group-views.js';
import { hiddenBy } from '../views/layout-view.js';

type DisplayChange = CommandOf<'client.set-display'>['choice'];

/** How the user has the contact list laid out. */
export class DisplayCommands {
  readonly #session: ClientSession;

  constructor(session: ClientSession) {
    this.#session = session;
  }

  /**
   * Changes the choices given and no others.
   * @throws {CommandError} `refused` for a view or a group that policy takes away
   */
  setDisplay(choice: DisplayChange): void {
    const { settings, data } = this.#session;
    const hidden = choice.view === undefined ? null : hiddenBy(choice.view, this.#session);
    if (hidden !== null) throw new CommandError('refused', hidden.reason, 'choice.view');
    const { frequentContacts } = settings;
    if (choice.frequentContacts === true && !frequentContacts.value)
      throw new CommandError('refused', frequentContacts.reason, 'choice.frequentContacts');
    const { display } = data;
    this.#session.change(
      {
        display: {
          view: choice.view ?? display.view,
          rows: choice.rows ?? display.rows,
          sort: choice.sort ?? display.sort,
          friendlyNames: choice.friendlyNames ?? display.friendlyNames,
          frequentContacts: choice.frequentContacts ?? display.frequentContacts,
        },
      },
      'layout',
      'groups',
      ...data.contactList.frequent.map((sip) => clientKey('contact/{contact}', sip)),
    );
  }

  /** @throws {CommandError} `not-found` for a group that is not shown */
  toggleGroup(group: string, expanded: boolean): void {
    const known = groupViews(this.#session).some(({ id }) => id === group);
    if (!known) throw new CommandError('not-found', `There is no group "${group}".`, 'group');
    const { data } = this.#session;
    this.#session.change({ expanded: { ...data.expanded, [group]: expanded } }, 'groups');
  }
}
