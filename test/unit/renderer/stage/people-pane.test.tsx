// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import PeoplePane from '../../../../renderer/stage/people/people-pane.js';
import type { Command, PersonView } from '../../../../shared/contract/index.js';
import { layOutWindow } from '../../../support/show-over.js';
import {
  aliceGranted,
  at,
  foundPeople,
  people,
  person,
  stageClient,
} from '../../../support/stage-entries.js';
import { show } from './show.js';

const present = ['alice@contoso.com', 'bob@contoso.com'];

/** Answers as the engine would while these are signed in. */
const answering =
  (everyone: readonly PersonView[], signedIn: readonly string[] = present) =>
  (command: Command): unknown => {
    if (command.name !== 'directory.search') return null;
    const { text, offset = 0, limit = 50 } = command;
    const fitting = everyone.filter(
      ({ displayName, sip }) =>
        displayName.toLowerCase().includes(text.toLowerCase()) &&
        signedIn.includes(sip) === command.signedIn,
    );
    return { ...foundPeople(fitting), people: fitting.slice(offset, offset + limit) };
  };
const directory = answering(people);

beforeAll(layOutWindow);

describe('the people pane', () => {
  it('shows who is signed in, and everybody else to pick from', async () => {
    show(<PeoplePane />, {}, directory);
    const signedIn = screen.getByRole('region', { name: /Signed in/ });
    expect(within(signedIn).getByText('Alice Ng')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Sign in Carol Diaz' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign in Alice Ng' })).toBeNull();
  });

  it('signs a person in with one click', async () => {
    const { transport } = show(<PeoplePane />, {}, directory);
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in Carol Diaz' }));
    expect(transport.commands.at(-1)).toEqual({ name: 'client.sign-in', sip: 'carol@contoso.com' });
  });

  it('moves a person up as soon as she is signed in, whoever did it', async () => {
    const { change } = show(<PeoplePane />, {}, directory);
    await screen.findByRole('button', { name: 'Sign in Carol Diaz' });
    change({ 'client/carol@contoso.com': stageClient('carol', 'Carol Diaz') });
    expect(screen.getByRole('button', { name: 'Show the client of Carol Diaz' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign in Carol Diaz' })).toBeNull();
  });

  it('signs a person out', async () => {
    const { transport } = show(<PeoplePane />, {}, directory);
    await userEvent.click(screen.getByRole('button', { name: 'Sign out Bob Haller' }));
    expect(transport.commands.at(-1)).toEqual({ name: 'client.sign-out', sip: 'bob@contoso.com' });
  });

  it('has one tab stop for a person, whose further buttons the arrows reach', async () => {
    show(<PeoplePane />, {}, directory);
    screen.getByRole('button', { name: 'Show the client of Alice Ng' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Policies of Alice Ng');
    screen.getByRole('button', { name: 'Show the client of Alice Ng' }).focus();
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Show the client of Bob Haller',
    );
  });

  it('searches the directory and says when nobody fits', async () => {
    show(<PeoplePane />, {}, directory);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'zz');
    expect(await screen.findByText('Nobody fits “zz”.')).toBeTruthy();
  });

  it('says whose client waits for a sign-in', () => {
    show(<PeoplePane />, { 'client/alice@contoso.com': aliceGranted('NoPhoto') }, directory);
    expect(screen.getByText('Changes at next sign-in')).toBeTruthy();
  });

  it('describes a row by the lines below the name, and by the status that its square stands for', async () => {
    show(<PeoplePane />, { 'client/alice@contoso.com': aliceGranted('NoPhoto') }, directory);
    const row = screen.getByRole('button', { name: 'Show the client of Alice Ng' });
    expect(row.getAttribute('aria-description')).toBe(
      'Available, Changes at next sign-in, Global, alice@contoso.com',
    );
    const carol = await screen.findByRole('button', { name: 'Sign in Carol Diaz' });
    expect(carol.getAttribute('aria-description')).toBe(
      'Global · Account Manager, carol@contoso.com',
    );
  });

  it('opens the client of the first who fits with Enter, as soon as the answer is there', async () => {
    const { transport } = show(<PeoplePane />, {}, directory);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'dave{Enter}');
    await vi.waitFor(() =>
      expect(transport.commands.at(-1)).toEqual({
        name: 'client.sign-in',
        sip: 'dave@contoso.com',
      }),
    );
  });

  it('says how people were found who have not got the words themselves', async () => {
    const by = { person: 3, department: 24, policy: 1000 };
    const answer = (command: Command): unknown =>
      command.name === 'directory.search' ? { ...foundPeople(people), total: 1027, by } : null;
    show(<PeoplePane />, {}, answer);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'front desk');
    await screen.findByText('1,000 people by policy, 24 by department, 3 by name or address');
  });

  it('mounts the rows in sight of 100,000 people, and asks for more as they come into sight', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) =>
      person(`p${index}`, `Person ${index}`, 'Clerk'),
    );
    const { transport } = show(<PeoplePane />, {}, answering(many));
    const list = screen.getByRole('region', { name: /Directory/ });
    const first = await within(list).findByRole('button', { name: 'Sign in Person 0' });
    expect(within(list).getByText('100,000')).toBeTruthy();
    expect(within(list).getAllByRole('listitem').length).toBeLessThan(40);
    const row = first.closest('li');
    expect(row?.getAttribute('aria-setsize')).toBe('100000');
    first.focus();
    await userEvent.keyboard('{End}');
    const last = await within(list).findByRole('button', { name: 'Sign in Person 99999' });
    expect(document.activeElement).toBe(last);
    const asked = transport.commands.flatMap((command) =>
      command.name === 'directory.search' ? [command.offset] : [],
    );
    expect(asked.every((offset) => offset === 0 || (offset ?? 0) >= 99_800)).toBe(true);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sign in Person 99998');
  });

  it('says who cannot sign in, and does not try', async () => {
    const reason = 'Dave Okoro is not enabled for Lync Server.';
    const some = people.map((each) => ({ ...each, cannotSignIn: reason }));
    const { transport } = show(<PeoplePane />, {}, answering(some));
    const dave = await screen.findByRole('button', { name: 'Sign in Dave Okoro' });
    expect(dave.title).toContain(reason);
    expect(dave.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(dave);
    expect(transport.commands.map(({ name }) => name)).not.toContain('client.sign-in');
  });

  it('asks again when a policy has changed', async () => {
    let policy = 'Global';
    const answer = (command: Command): unknown =>
      command.name === 'directory.search'
        ? foundPeople(people.map((each) => ({ ...each, policy })))
        : null;
    const { change } = show(<PeoplePane />, {}, answer);
    await screen.findAllByText('Global · Architect');
    policy = 'Tag:Kiosk';
    const entry = {
      id: 'e9',
      at: at(1),
      kind: 'policy.granted',
      actor: 'server',
      text: '',
      cause: null,
    };
    change({ 'log/e9': entry });
    await screen.findByText('Tag:Kiosk · Architect');
  });
});
