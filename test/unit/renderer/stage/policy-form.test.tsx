// @vitest-environment happy-dom
import { act, configure, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { inspectPolicies } from '../../../../renderer/stage/inspector-tab.js';
import { usePage } from '../../../../renderer/stage/pages/open-page.js';
import { usePolicyForm } from '../../../../renderer/stage/policy/policy-form-store.js';
// Fetched with the first form that is opened; here it is there already.
import '../../../../renderer/stage/policy/policy-form.js';
import { editSettings } from '../../../../renderer/stage/policy/edit-settings.js';
import PolicyPane from '../../../../renderer/stage/policy/policy-pane.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import { useWhatIfStore } from '../../../../renderer/stage/what-if/what-if-store.js';
import type { Command, PolicyView, StageEntries } from '../../../../shared/contract/index.js';
import { globalPolicy, photosControl } from '../../../support/stage-entries.js';
import { ShellFixture } from '../../emulator/management-shell/shell-fixture.js';
import { show } from './show.js';

// So many settings take long to be looked through for what is hidden.
configure({ defaultHidden: true });

let shell = new ShellFixture();

beforeEach(() => {
  shell = new ShellFixture();
  shell.run('New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto');
});

const entries: Partial<StageEntries> = {
  'policy/Tag:PhotosControl': photosControl('NoPhoto'),
  'server-settings/privacy/Global': { ...globalPolicy, kind: 'privacy' },
};

/** The real shell reads lines and runs them. */
const answer = (command: Command): unknown => {
  if (command.name === 'shell.read-settings') return shell.shell.readSettings(command.text);
  if (command.name === 'shell.run') return shell.shell.run(command.text);
  if (command.name === 'directory.departments')
    return { departments: [{ name: 'R&D (labs)', people: 12 }] };
  return null;
};

async function openForm(name: string, kind: PolicyView['kind'] = 'client') {
  const shown = show(<PolicyPane />, entries, answer);
  act(() => editSettings(kind, name));
  return { ...shown, form: await screen.findByRole('form', { name }) };
}

const setting = (name: string) => within(screen.getByRole('group', { name }));
const line = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The equal cmdlet' });
const typeLine = (text: string) => fireEvent.change(line(), { target: { value: text } });

describe('the form of a policy', () => {
  it('has every setting with its control, default, range, effect and versions', async () => {
    const { form } = await openForm('Global');
    const groups = within(form).getAllByRole('group');
    expect(groups.length).toBeGreaterThanOrEqual(71);
    const poll = screen.getByRole('group', { name: 'WebServicePollInterval' });
    expect(poll.textContent).toContain('00:05:00 to 08:00:00');
    expect(poll.textContent).toContain('not set means 00:30:00');
    expect(poll.textContent).toContain('2010 to 2019');
    expect(screen.getByRole('group', { name: 'DisableICE' }).textContent).toContain('2010 only');
    expect(screen.getByText('EnableSkypeUI').closest('li')?.textContent).toContain('2015 to 2019');
    expect(setting('EnableURL').getAllByRole('radio')).toHaveLength(3);
    expect(setting('ShowRecentContacts').getAllByRole('radio')).toHaveLength(2);
  });

  it('writes the equal cmdlet with only what changes, marks that and counts it', async () => {
    await openForm('Tag:PhotosControl');
    expect(line().value).toBe('Set-CsClientPolicy -Identity PhotosControl');
    fireEvent.click(setting('EnableURL').getByRole('radio', { name: 'False' }));
    fireEvent.change(setting('MaxPhotoSizeKB').getByRole('textbox'), { target: { value: '20' } });
    expect(line().value).toBe(
      'Set-CsClientPolicy -Identity PhotosControl -EnableURL $False -MaxPhotoSizeKB 20',
    );
    const changed = screen.getByRole('group', { name: 'EnableURL' });
    expect(changed.dataset.changed).toBe('true');
    expect(changed.textContent).toContain('was Not set');
    expect(screen.getByRole('radio', { name: 'Changed, 2' })).toBeTruthy();
    fireEvent.click(setting('EnableURL').getByRole('radio', { name: 'Not set' }));
    expect(screen.getByRole('radio', { name: 'Changed, 1' })).toBeTruthy();
  });

  it('takes a setting away, which is not the same as an empty text', async () => {
    await openForm('Global');
    const warning = setting('IMWarning');
    const unset = warning.getByRole('button', { name: 'Not set' });
    expect(unset.getAttribute('aria-pressed')).toBe('true');
    fireEvent.change(warning.getByRole('textbox'), { target: { value: 'Be kind' } });
    expect(line().value).toContain("-IMWarning 'Be kind'");
    fireEvent.change(warning.getByRole('textbox'), { target: { value: '' } });
    expect(line().value).toContain("-IMWarning ''");
    fireEvent.click(unset);
    expect(line().value).not.toContain('IMWarning');
  });

  it('finds settings by words of their names and effects', async () => {
    const { form } = await openForm('Global');
    const search = screen.getByRole('searchbox', { name: 'Find settings' });
    fireEvent.change(search, { target: { value: 'photo fetched' } });
    expect(within(form).queryByRole('group', { name: 'EnableURL' })).toBeNull();
    expect(screen.getByRole('group', { name: 'MaxPhotoSizeKB' })).toBeTruthy();
    fireEvent.change(search, { target: { value: 'nonsense' } });
    expect(screen.getByText(/No setting has “nonsense”/)).toBeTruthy();
  });

  it('says at the field what the cmdlet would say, and does not run it', async () => {
    const { transport } = await openForm('Global');
    fireEvent.change(setting('WebServicePollInterval').getByRole('textbox'), {
      target: { value: '00:00:01' },
    });
    const words = await setting('WebServicePollInterval').findByText(/does not take the value/);
    const field = setting('WebServicePollInterval').getByRole('textbox');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(words.id);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(transport.commands.some(({ name }) => name === 'shell.run')).toBe(false);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(setting('WebServicePollInterval').queryByText(/does not take/)).toBeNull();
  });

  it('runs by Ctrl+Enter through the shell, with its history, and has no changes then', async () => {
    const { transport, change } = await openForm('Tag:PhotosControl');
    const photo = setting('DisplayPhoto').getByRole('radio', { name: 'AllPhotos' });
    fireEvent.click(photo);
    const wanted = 'Set-CsClientPolicy -Identity PhotosControl -DisplayPhoto AllPhotos';
    await act(async () => {
      fireEvent.keyDown(photo, { key: 'Enter', ctrlKey: true });
    });
    expect(transport.commands).toContainEqual({ name: 'shell.run', text: wanted });
    expect(useShell.getState().history).toEqual([wanted]);
    change({ 'policy/Tag:PhotosControl': photosControl('AllPhotos') });
    expect(screen.getByRole('radio', { name: 'Changed, 0' })).toBeTruthy();
    expect(line().value).toBe('Set-CsClientPolicy -Identity PhotosControl');
  });

  it('is tried on a copy as a plan', async () => {
    await openForm('Global');
    fireEvent.click(setting('DisplayPhoto').getByRole('radio', { name: 'NoPhoto' }));
    fireEvent.click(screen.getByRole('button', { name: 'What if' }));
    expect(usePage.getState().page?.name).toBe('what-if');
    expect(useWhatIfStore.getState().wanted).toBe(
      'Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto',
    );
  });

  it('goes from change to change by Alt and arrows, and to the search by /', async () => {
    const { form } = await openForm('Global');
    fireEvent.click(setting('DisplayPhoto').getByRole('radio', { name: 'NoPhoto' }));
    fireEvent.click(setting('EnableURL').getByRole('radio', { name: 'False' }));
    const next = (key: string) =>
      fireEvent.keyDown(document.activeElement ?? form, { key, altKey: true });
    screen.getByRole('radio', { name: 'All' }).focus();
    next('ArrowDown');
    expect(setting('DisplayPhoto').getByRole('radio', { name: 'NoPhoto' })).toBe(
      document.activeElement,
    );
    next('ArrowDown');
    expect(setting('EnableURL').getByRole('radio', { name: 'False' })).toBe(document.activeElement);
    next('ArrowUp');
    expect(setting('DisplayPhoto').getByRole('radio', { name: 'NoPhoto' })).toBe(
      document.activeElement,
    );
    fireEvent.keyDown(document.activeElement ?? form, { key: '/' });
    expect(screen.getByRole('searchbox', { name: 'Find settings' })).toBe(document.activeElement);
  });
});

describe('a cmdlet that is typed', () => {
  it('changes the form', async () => {
    await openForm('Tag:PhotosControl');
    typeLine('set-csclientpolicy PhotosControl -maxphoto 5 -EnableURL $true');
    expect(await screen.findByRole('radio', { name: 'Changed, 2' })).toBeTruthy();
    expect(setting('MaxPhotoSizeKB').getByRole<HTMLInputElement>('textbox').value).toBe('5');
    expect(line().value).toBe('set-csclientpolicy PhotosControl -maxphoto 5 -EnableURL $true');
  });

  it('brings up the policy that it is about, and a new one', async () => {
    await openForm('Tag:PhotosControl');
    typeLine('Set-CsPrivacyConfiguration -EnablePrivacyMode $true');
    expect(await screen.findByRole('group', { name: 'EnablePrivacyMode' })).toBeTruthy();
    typeLine('New-CsClientPolicy Quiet -DisableEmoticons $true');
    expect(await screen.findByRole('form', { name: 'New client policy' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Quiet');
  });

  it('is not overwritten by what an earlier state of it means', async () => {
    await openForm('Tag:PhotosControl');
    const [early, late] = [
      'Set-CsClientPolicy -MaxPhotoSizeKB 5',
      'Set-CsClientPolicy -MaxPhotoSizeKB 55',
    ];
    typeLine(early);
    const reading = shell.shell.readSettings(early);
    if (reading.kind !== 'cmdlet') throw new Error(reading.reason);
    typeLine(late);
    const object = { kind: 'client', identity: 'Tag:PhotosControl' } as const;
    act(() => usePolicyForm.getState().take(object, early, reading));
    expect(line().value).toBe(late);
  });

  it.each([
    ['Get-CsUser | Grant-CsClientPolicy -PolicyName PhotosControl', /a pipe/],
    ['Remove-CsClientPolicy PhotosControl', /removes Tag:PhotosControl/],
    ['Set-CsClientPolicy Gone -EnableURL $true', /There is no client policy/],
  ])('that the form cannot show leaves it still, and says why: %s', async (text, why) => {
    const { form } = await openForm('Tag:PhotosControl');
    typeLine(text);
    expect(await screen.findByText(why)).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Settings' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(within(form).getByRole('button', { name: 'Back to the form' }));
    expect(line().value).toBe('Set-CsClientPolicy -Identity PhotosControl');
  });
});

describe('a cmdlet that is typed in the shell', () => {
  it('changes the form as well, which is as before once the line is gone', async () => {
    await openForm('Global');
    act(() => useShell.getState().type('Set-CsClientPolicy -MaxPhotoSizeKB 7'));
    expect(await screen.findByRole('radio', { name: 'Changed, 1' })).toBeTruthy();
    expect(setting('MaxPhotoSizeKB').getByRole<HTMLInputElement>('textbox').value).toBe('7');
    act(() => useShell.getState().type(''));
    expect(screen.getByRole('radio', { name: 'Changed, 0' })).toBeTruthy();
  });

  it('leaves alone what is changed in the form', async () => {
    await openForm('Global');
    fireEvent.click(setting('EnableURL').getByRole('radio', { name: 'False' }));
    act(() => useShell.getState().type('Set-CsClientPolicy -MaxPhotoSizeKB 7'));
    expect(line().value).toBe('Set-CsClientPolicy -Identity Global -EnableURL $False');
  });
});

it('a form gives way to what governs a person who is inspected, and keeps what was changed', async () => {
  await openForm('Global');
  fireEvent.click(setting('EnableURL').getByRole('radio', { name: 'False' }));
  act(() => inspectPolicies({ sip: 'alice@contoso.com', displayName: 'Alice Ng' }));
  expect(screen.getByRole('region', { name: 'Which policy governs Alice Ng' })).toBeTruthy();
  act(() => editSettings('client', 'Global'));
  expect(line().value).toContain('-EnableURL $False');
});

describe('a policy that is made, granted, removed', () => {
  it('is named, and an identity that exists is refused in the words of the cmdlet', async () => {
    show(<PolicyPane />, entries, answer);
    fireEvent.click(screen.getByRole('button', { name: 'New client policy' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    fireEvent.change(name, { target: { value: 'PhotosControl' } });
    expect(await screen.findByText(/already exists/)).toBeTruthy();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(name, { target: { value: 'x'.repeat(129) } });
    expect(await screen.findByText(/at most 128 characters/)).toBeTruthy();
    fireEvent.change(name, { target: { value: 'Quiet' } });
    expect(line().value).toBe('New-CsClientPolicy -Identity Quiet');
    fireEvent.change(screen.getByRole('combobox', { name: 'For' }), {
      target: { value: 'site:London' },
    });
    expect(line().value).toBe('New-CsClientPolicy -Identity site:London');
  });

  it('is granted to a department, with the number of its people', async () => {
    await openForm('Tag:PhotosControl');
    fireEvent.click(screen.getByRole('button', { name: 'Grant…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Grant Tag:PhotosControl' }));
    fireEvent.click(dialog.getByRole('radio', { name: 'A department' }));
    await dialog.findByRole('option', { name: 'R&D (labs), 12 people' });
    fireEvent.change(dialog.getByRole('combobox', { name: 'Department' }), {
      target: { value: 'R&D (labs)' },
    });
    expect(
      dialog.getByText(
        "Get-CsUser -LdapFilter '(department=R&D \\28labs\\29)' | Grant-CsClientPolicy -PolicyName PhotosControl",
      ),
    ).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Grant to 12 people' })).toBeTruthy();
  });

  it('is removed with the word on whom that leaves without it; the global one is reset', async () => {
    const { transport } = await openForm('Tag:PhotosControl');
    fireEvent.click(screen.getByRole('button', { name: 'Remove…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove Tag:PhotosControl' }));
    expect(dialog.getByText(/1 person falls to the policy of their site/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
    expect(transport.commands).toContainEqual({
      name: 'shell.run',
      text: 'Remove-CsClientPolicy -Identity PhotosControl -Force',
    });
    act(() => editSettings('client', 'Global'));
    expect(await screen.findByRole('button', { name: 'Reset…' })).toBeTruthy();
  });

  it('that is gone meanwhile keeps what was changed, and can be made anew with it', async () => {
    const { change } = await openForm('Tag:PhotosControl');
    fireEvent.click(setting('EnableURL').getByRole('radio', { name: 'False' }));
    change({ 'policy/Tag:PhotosControl': null });
    expect(screen.getByRole('alert').textContent).toContain('Tag:PhotosControl is gone');
    fireEvent.click(screen.getByRole('button', { name: 'Make it anew' }));
    expect(line().value).toBe('New-CsClientPolicy -Identity PhotosControl -EnableURL $False');
  });
});

it('the update that takes the time of last activity away is installed from the pane', async () => {
  const { transport } = show(<PolicyPane />, entries, answer);
  fireEvent.click(screen.getByRole('radio', { name: 'Server' }));
  fireEvent.click(screen.getByRole('button', { name: 'Update of KB 2684128' }));
  fireEvent.click(await screen.findByRole('radio', { name: 'Removed' }));
  expect(transport.commands).toContainEqual({
    name: 'server.set-last-active',
    delivery: 'removed',
  });
});
