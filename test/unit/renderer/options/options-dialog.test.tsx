// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { optionPages } from '../../../../electron/emulator/lync-client/options/option-pages.js';
import { useClientEntry } from '../../../../renderer/bridge/hooks.js';
import { useWhyMode } from '../../../../renderer/bridge/why-mode.js';
import OptionsDialog from '../../../../renderer/client/options/options-dialog.js';
import type { Command } from '../../../../shared/contract/index.js';
import { showInClient } from '../../../support/show-over.js';
import { choosing, optionsUnder } from '../../emulator/lync-client/options/options-fixture.js';

const sip = 'alice@contoso.com';

afterEach(() => {
  useWhyMode.getState().setEnabled(false);
});

interface Setting {
  readonly policy?: Parameters<typeof optionsUnder>[0];
  readonly user?: ReturnType<typeof choosing>;
  readonly page?: string;
  readonly answer?: (command: Command) => unknown;
}

/** Mounts the dialog as a client window does: once the client is there. */
function WhenReady({ children }: { readonly children: ReactNode }) {
  const ready = useClientEntry('options') !== undefined;
  const [mounted, setMounted] = useState(ready);
  if (ready && !mounted) setMounted(true);
  return mounted ? children : null;
}

/** Keeps the page that the dialog is at, as a client window does. */
function Turning({ first, onClose }: { readonly first: string | null; onClose(): void }) {
  const [page, setPage] = useState(first);
  return <OptionsDialog page={page} onTurn={setPage} onClose={onClose} />;
}

function open({ policy = {}, user, page, answer }: Setting = {}) {
  const onClose = vi.fn();
  const shown = showInClient(
    sip,
    <WhenReady>
      <Turning onClose={onClose} first={page ?? null} />
    </WhenReady>,
    { options: optionsUnder(policy, user), session: { sip, displayName: 'Alice Ahl', signIn: 1 } },
    answer,
  );
  return { ...shown, onClose };
}

const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent);
const turnTo = (page: string) => fireEvent.click(screen.getByRole('tab', { name: page }));
const pressOk = () => fireEvent.click(screen.getByRole('button', { name: 'OK' }));

describe('the Options dialog', () => {
  it('opens on the first of its pages', () => {
    open();
    // On a stage there may be more than one: its name tells whose it is.
    const dialog = screen.getByRole('dialog', { name: 'Lync - Options (Alice Ahl)' });
    expect(within(dialog).getAllByRole('tab')).toHaveLength(optionPages.length);
    expect(screen.getByRole('tab', { name: 'General', selected: true })).toBeTruthy();
    expect(screen.getByRole('tabpanel', { name: 'General' })).toBeTruthy();
  });

  it('opens on the page it is asked for', () => {
    open({ page: 'my-picture' });
    expect(screen.getByRole('tabpanel', { name: 'My Picture' })).toBeTruthy();
  });

  it('turns pages with arrows, End, first letters and Ctrl+Page Down', () => {
    open();
    const press = (key: string, ctrlKey = false) =>
      fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key, ctrlKey });
    const page = () => screen.getByRole('tab', { selected: true }).textContent;
    const seen = (
      [['ArrowDown'], ['s'], ['End'], ['PageDown', true], ['ArrowUp'], ['p'], ['p']] as const
    ).map(([key, ctrl]) => {
      press(key, ctrl);
      return page();
    });
    expect(seen).toEqual([
      'Personal',
      'Status',
      optionPages.at(-1)?.title,
      'General',
      'General',
      'Personal',
      'Phones',
    ]);
  });

  it('sends on OK what was changed, and nothing else', async () => {
    const { transport, onClose } = open();
    fireEvent.click(screen.getByRole('checkbox', { name: /Show emoticons/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /alternating/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: /alternating/ }));
    turnTo('Status');
    fireEvent.change(screen.getByRole('spinbutton', { name: /Show me as Away/ }), {
      target: { value: '20' },
    });
    pressOk();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(transport.commands).toEqual([
      {
        name: 'client.apply-options',
        sip: 'alice@contoso.com',
        values: { 'show-emoticons': false, 'away-after-minutes': 20 },
      },
    ]);
  });

  it('sends nothing on OK when nothing was changed', async () => {
    const { transport, onClose } = open();
    pressOk();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(transport.commands).toEqual([]);
  });

  it('takes the nearest allowed number for one out of range', () => {
    open({ page: 'status' });
    const box = screen.getByRole<HTMLInputElement>('spinbutton', { name: /Show me as Inactive/ });
    fireEvent.change(box, { target: { value: '999' } });
    fireEvent.blur(box);
    expect(box.value).toBe('360');
  });

  it('forgets changes on Cancel and on Escape', () => {
    const { transport, onClose } = open();
    fireEvent.click(screen.getByRole('checkbox', { name: /Show emoticons/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(transport.commands).toEqual([]);
  });

  it('stays open and says why when the emulator refuses', async () => {
    const { onClose } = open({ answer: () => new Error('That is locked.') });
    fireEvent.click(screen.getByRole('checkbox', { name: /Show emoticons/ }));
    pressOk();
    await screen.findByText('That is locked.');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('closes when its user signs in again', () => {
    const { change, onClose } = open();
    change({ session: { signIn: 2 } });
    expect(onClose).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes when its user signs out', () => {
    const { change, onClose } = open();
    change({ options: null, session: null });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a control that a policy decides', () => {
  it('is set, locked and described by its policy', () => {
    open({ policy: { EnableTracing: true }, user: choosing({ 'lync-logging': false }) });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /logging in Lync/ });
    expect([box.checked, box.disabled]).toEqual([true, true]);
    expect(descriptionOf(box)).toContain('Set by your administrator: Tag:PhotosControl');
  });

  it('is the choice of the user when the policy says nothing', () => {
    open({ policy: { EnableTracing: null } });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /logging in Lync/ });
    expect([box.checked, box.disabled]).toEqual([false, false]);
    expect(descriptionOf(box)).not.toContain('administrator');
  });

  it('is not there when the policy takes it away', () => {
    open({ policy: { EnableSQMData: false } });
    expect(screen.queryByRole('checkbox', { name: /Experience/ })).toBeNull();
  });
});

describe('a setting without effect here', () => {
  it('looks as in 2010, and says nothing of it', () => {
    open({ page: 'personal' });
    const described = (name: RegExp) => descriptionOf(screen.getByRole('checkbox', { name }));
    expect(described(/Automatically start/)).toBe('');
    expect(screen.queryByText(/emulator/)).toBeNull();
  });
});

describe('why-mode', () => {
  it('marks what is our convention, and only then', async () => {
    open({ page: 'file-saving' });
    expect(screen.queryAllByText('convention')).toEqual([]);
    act(() => useWhyMode.getState().setEnabled(true));
    expect((await screen.findAllByText('convention')).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Why? Save received files to:' })).toBeTruthy();
  });
});

describe('My Picture', () => {
  const radios = () =>
    screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
  const webRadio = () => screen.getByRole('radio', { name: 'Show a picture from a Web address' });
  const addressBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Web address' });
  const connect = () => fireEvent.click(screen.getByRole('button', { name: 'Connect to Picture' }));

  it('C1 offers exactly three choices under AllPhotos', () => {
    open({ page: 'my-picture', policy: { DisplayPhoto: 'AllPhotos' } });
    expect(radios()).toEqual([
      'Do not show my picture',
      'Default corporate picture',
      'Show a picture from a Web address',
    ]);
  });

  it('C2 offers exactly two under PhotosFromADOnly, and has no box for an address', () => {
    open({ page: 'my-picture', policy: { DisplayPhoto: 'PhotosFromADOnly' } });
    expect(radios()).toEqual(['Do not show my picture', 'Default corporate picture']);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Connect to Picture' })).toBeNull();
  });

  it('C3 is absent under NoPhoto, and the other tabs are as they were', () => {
    open({ policy: { DisplayPhoto: 'AllPhotos' } });
    const before = tabs();
    cleanup();
    open({ page: 'my-picture', policy: { DisplayPhoto: 'NoPhoto' } });
    expect(tabs()).toEqual(before.filter((title) => title !== 'My Picture'));
  });

  it('shows a tick when the picture is there, and OK chooses it', async () => {
    const { transport, onClose } = open({
      page: 'my-picture',
      answer: ({ name }) =>
        name === 'client.connect-picture' ? { connected: true, kilobytes: 12 } : null,
    });
    expect(addressBox().disabled).toBe(true);
    fireEvent.click(webRadio());
    fireEvent.change(addressBox(), { target: { value: ' http://example.com/a.jpg ' } });
    connect();
    await screen.findByText('Connected');
    pressOk();
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(transport.commands).toMatchObject([
      { name: 'client.connect-picture', url: 'http://example.com/a.jpg' },
      { name: 'client.choose-picture', source: 'web' },
    ]);
  });

  it('gives the reason under the box when it cannot be had, and keeps the former choice', async () => {
    const { transport, onClose } = open({
      page: 'my-picture',
      answer: () => ({ connected: false, reason: 'The picture has 61 KB; 30 KB is the limit.' }),
    });
    fireEvent.click(webRadio());
    fireEvent.change(addressBox(), { target: { value: 'http://example.com/large.jpg' } });
    pressOk();
    await screen.findByText('The picture has 61 KB; 30 KB is the limit.');
    expect(descriptionOf(addressBox())).toContain('30 KB is the limit');
    expect(onClose).not.toHaveBeenCalled();
    expect(transport.commands.map(({ name }) => name)).toEqual(['client.connect-picture']);
  });

  it('asks for an address before it connects to nothing', async () => {
    const { transport } = open({ page: 'my-picture' });
    fireEvent.click(webRadio());
    connect();
    await screen.findByText('Enter the address of a picture first.');
    expect(transport.commands).toEqual([]);
  });

  it('says how large a picture may be', () => {
    open({ page: 'my-picture', policy: { MaxPhotoSizeKB: 12 } });
    expect(screen.getByText('Pictures up to 12 KB are shown.')).toBeTruthy();
  });
});

/** What a screen reader adds after the name. */
function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '(missing)').join(' ');
}
