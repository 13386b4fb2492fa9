// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { PeoplePane } from '../../../../renderer/stage/people/people-pane.js';
import type { Command } from '../../../../shared/contract/index.js';
import { aliceGranted, foundPeople, people, stageClient } from '../../../support/stage-entries.js';
import { show } from './show.js';

const directory = (command: Command): unknown => {
  if (command.name !== 'directory.search') return null;
  const { text } = command;
  const found = people.filter(({ displayName }) =>
    displayName.toLowerCase().includes(text.toLowerCase()),
  );
  return foundPeople(found);
};

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

  it('searches the directory and says when nobody fits', async () => {
    show(<PeoplePane />, {}, directory);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a person' }), 'zz');
    expect(await screen.findByText('Nobody fits “zz”.')).toBeTruthy();
  });

  it('says whose client waits for a sign-in', () => {
    show(<PeoplePane />, { 'client/alice@contoso.com': aliceGranted('NoPhoto') }, directory);
    expect(screen.getByText('Changes at next sign-in')).toBeTruthy();
  });
});
