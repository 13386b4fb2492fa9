// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { App } from '../../../../renderer/app.js';
import type { Command } from '../../../../shared/contract/index.js';
import { clientEntries } from '../../../support/client-entries.js';
import { connectTo } from '../../../support/connect-to.js';
import { FixtureTransport } from '../../../support/fixture-transport.js';
import { layOutWindow } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import './show.js';

layOutWindow();

const topics = { stage: stageEntries(), 'client/alice@contoso.com': clientEntries() };

function open(client: string, answer: (command: Command) => unknown) {
  const connection = connectTo(new FixtureTransport(topics, answer));
  render(<App connection={connection} client={client} isAudience={false} refusedOffer={null} />);
}

it('shows the client of whoever the address of the page names, in any way', async () => {
  open('Alice', (command) =>
    command.name === 'directory.person' && command.sip === 'Alice'
      ? { sip: 'alice@contoso.com', displayName: 'Alice Ng' }
      : null,
  );
  expect(await screen.findByRole('main', { name: 'Client of Alice Ng' })).toBeDefined();
  await waitFor(() => expect(document.title).toBe('Alice Ng'));
});

it('says so in the same way where an address is known to nobody, and offers no sign-in', async () => {
  open('nobody@contoso.com', () => null);
  await screen.findByRole('heading', { name: 'No client to show' });
  expect(screen.getByText('there is no client/nobody@contoso.com')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Sign In' })).toBeNull();
});

it('says who may be meant where nobody is called so', async () => {
  const message = 'Nobody is called alise. Did you mean Alice Ng (alice@contoso.com)?';
  open('alise', () => new Error(message));
  expect((await screen.findByRole('main')).textContent).toContain(message);
});
