// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { ClientWindow } from '../../../../../renderer/client/client-window.js';
import type { ConfigurationView } from '../../../../../shared/contract/index.js';
import { clientEntries } from '../../../../support/client-entries.js';
import { layOutWindow, type Shown, showInClient } from '../../../../support/show-over.js';

const sip = 'alice@contoso.com';
const configuration = (nextPoll: string): ConfigurationView => ({
  rows: [
    { id: 'ews-information', label: 'EWS Information', value: 'EWS Status OK', why: null },
    { id: 'next-poll', label: 'Next Calendar Poll', value: nextPoll, why: null },
  ],
});

beforeAll(layOutWindow);

const show = (): Shown =>
  showInClient(
    sip,
    <ClientWindow sip={sip} titleBar />,
    clientEntries({ configuration: configuration('09:30:00') }),
  );

const window = () =>
  screen.findByRole('dialog', { name: 'Lync - Configuration Information (Alice Ahl)' });

describe('Configuration Information', () => {
  it('opens from Show Menu > Tools and lists what the client knows', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Show Menu' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Tools' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Configuration Information' }));
    const row = within(await window()).getByRole('row', { name: /EWS Information/ });
    expect(row.textContent).toContain('EWS Status OK');
  });

  it('opens by Ctrl and a click on the status, and goes by Close', async () => {
    show();
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('button', { name: 'Status: Available' }));
    await user.keyboard('{/Control}');
    expect(screen.queryByRole('menu')).toBeNull();
    const [, close] = within(await window()).getAllByRole('button', { name: 'Close' });
    if (close) await user.click(close);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes with the time', async () => {
    const { change } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Show Menu' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Tools' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Configuration Information' }));
    const shown = within(await window());
    change({ configuration: configuration('10:00:00') });
    expect(shown.getByRole('row', { name: /Next Calendar Poll/ }).textContent).toContain(
      '10:00:00',
    );
  });
});
