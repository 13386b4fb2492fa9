// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { SignOutAndIn } from '../../../../renderer/stage/clients/sign-out-and-in.js';
import { Notices } from '../../../../renderer/stage/notices.js';
import { leavePage, usePage } from '../../../../renderer/stage/pages/open-page.js';
import { paneLimits, useLayout } from '../../../../renderer/stage/panes/layout-store.js';
import { Separator } from '../../../../renderer/stage/panes/separator.js';
import SettingsDialog from '../../../../renderer/stage/settings/settings-dialog.js';
import { show } from './show.js';

describe('a separator', () => {
  it('is moved with the keyboard within the limits of its pane', async () => {
    useLayout.setState(useLayout.getInitialState());
    show(<Separator pane="people" grows="right" />);
    const edge = screen.getByRole('separator', { name: 'Width of the people list' });
    edge.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(edge.getAttribute('aria-valuenow')).toBe(String(paneLimits.people.initial + 16));
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(edge.getAttribute('aria-valuenow')).toBe(String(paneLimits.people.maximum));
    await userEvent.keyboard('{Enter}');
    expect(edge.getAttribute('aria-valuenow')).toBe(String(paneLimits.people.initial));
  });
});

describe('the notices', () => {
  it('say that the emulator is gone, and go when it is back', () => {
    const { transport } = show(<Notices />);
    act(() => transport.drop());
    expect(screen.getByRole('alert').textContent).toContain('The emulator is not answering.');
    act(() => transport.restore());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('show what the host reports until it is dismissed', async () => {
    const { transport } = show(<Notices />, {
      'notice/state': {
        id: 'state',
        severity: 'warning',
        title: 'The state file could not be read.',
        text: 'It was set aside.',
        dismissible: true,
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(transport.commands).toEqual([{ name: 'notice.dismiss', id: 'state' }]);
  });

  it('show why a command of the operator failed', async () => {
    show(
      <>
        <Notices />
        <SignOutAndIn sip="alice@contoso.com" displayName="Alice Ng" />
      </>,
      {},
      () => new Error('Alice Ng is not signed in.'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Sign in again: Alice Ng' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Alice Ng is not signed in.');
  });
});

describe('the settings', () => {
  it('name both sources of the ranges and change the profile', async () => {
    const { transport } = show(<SettingsDialog onClose={() => undefined} />);
    const reference = screen.getByRole('radio', { name: /As the pages since Lync 2013 say/ });
    const lync2010 = screen.getByRole('radio', { name: /As the Lync 2010 pages say/ });
    expect(lync2010).toHaveProperty('checked', true);
    await userEvent.click(reference);
    expect(transport.commands).toEqual([{ name: 'settings.change', profile: 'technet' }]);
    await userEvent.click(screen.getByText('Who says so?'));
    const rule = await screen.findByRole('region', { name: 'Rule' });
    expect(rule.textContent).toMatch(/00:05:00 to 08:00:00.*Others say.*00:00:01 to 01:00:00/);
  });

  it('load an organisation from a file and say where a bad one is wrong', async () => {
    const { transport } = show(
      <SettingsDialog onClose={() => undefined} />,
      {},
      () => new Error('org.json, line 3: expected a comma'),
    );
    const file = new File(['{"name":'], 'org.json', { type: 'application/json' });
    await userEvent.upload(screen.getByLabelText('Load from a file…', { selector: 'input' }), file);
    expect((await screen.findByRole('alert')).textContent).toContain('line 3: expected a comma');
    expect(transport.commands).toEqual([
      { name: 'organisation.load', text: '{"name":', fileName: 'org.json' },
    ]);
  });

  it('say what to do about a file that the browser cannot read, as with a folder', async () => {
    const { transport } = show(<SettingsDialog onClose={() => undefined} />);
    const folder = new File([], 'Downloads');
    folder.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    const input = screen.getByLabelText('Load from a file…', { selector: 'input' });
    await userEvent.upload(input, folder, { applyAccept: false });
    expect((await screen.findByRole('alert')).textContent).toContain('Downloads cannot be read.');
    expect(transport.commands).toEqual([]);
  });

  it('close for the page that imports an estate', async () => {
    const close = vi.fn();
    show(<SettingsDialog onClose={close} />);
    await userEvent.click(screen.getByRole('button', { name: 'Import an estate…' }));
    expect(close).toHaveBeenCalledOnce();
    expect(usePage.getState().page?.name).toBe('import');
    act(leavePage);
  });

  it('go back to the sample only when that was confirmed', async () => {
    const { transport } = show(<SettingsDialog onClose={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Back to the sample' }));
    expect(transport.commands).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Reset everything' }));
    expect(transport.commands).toEqual([{ name: 'organisation.reset' }]);
  });
});
