import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll } from 'vitest';
import { ClientWindow } from '../../../../renderer/client/client-window.js';
import {
  answerClient,
  clientEntries,
  type SignedInEntries,
} from '../../../support/client-entries.js';
import { layOutWindow, showInClient } from '../../../support/show-over.js';

export const sip = 'alice@contoso.com';

beforeAll(layOutWindow);

/** Alice's client, signed in. */
export const show = (changes: Partial<SignedInEntries> = {}) => open(clientEntries(changes));

/** Alice's client over any entries. */
export function open(entries: object) {
  const shown = showInClient(sip, <ClientWindow sip={sip} />, entries, answerClient);
  return { ...shown, user: userEvent.setup() };
}

/** The first line of the contact list of this name. */
export const line = (name: RegExp): HTMLElement => {
  const [first] = screen.getAllByRole('treeitem', { name });
  if (!first) throw new Error(`no line ${name}`);
  return first;
};
