// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inspectPolicies } from '../../../../renderer/stage/inspector-tab.js';
import PolicyPane from '../../../../renderer/stage/policy/policy-pane.js';
import { alice, aliceGranted, photosControl } from '../../../support/stage-entries.js';
import { show } from './show.js';

const rungs = (title: string): readonly HTMLElement[] =>
  within(screen.getByRole('region', { name: title })).getAllByRole('listitem');

describe('the policies of a person', () => {
  it('show all three scopes with the winner and the reason for each', () => {
    show(<PolicyPane />, { 'client/alice@contoso.com': aliceGranted('NoPhoto') });
    const [user, site, global] = rungs('Which policy governs Alice Ng');
    expect(user?.textContent).toContain('Tag:PhotosControlGoverns');
    expect(site?.textContent).toContain('Site Redmond has no policy.');
    expect(global?.textContent).toContain('nothing of it is merged in');
    expect(global?.textContent).not.toContain('Governs');
  });

  it('show what the next sign-in changes, now and after', () => {
    show(<PolicyPane />, { 'client/alice@contoso.com': aliceGranted('NoPhoto') });
    const row = screen.getByRole('row', { name: /DisplayPhoto/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['AllPhotos', 'NoPhoto']);
    expect(screen.getByText('Global gives way to Tag:PhotosControl')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sign in again: Alice Ng' })).toBeTruthy();
  });

  it('are asked for when the person is not signed in, again after each change of a policy', async () => {
    const ladder = { ...alice.ladder, sip: 'carol@contoso.com' };
    const { transport, change } = show(<PolicyPane />, {}, ({ name }) =>
      name === 'policy.ladder' ? ladder : null,
    );
    act(() => inspectPolicies({ sip: 'carol@contoso.com', displayName: 'Carol Diaz' }));
    expect(await screen.findByText('Site Redmond has no policy.')).toBeTruthy();
    change({ 'policy/Tag:PhotosControl': photosControl('NoPhoto') });
    const asked = transport.commands.filter(({ name }) => name === 'policy.ladder');
    expect(asked).toHaveLength(2);
  });

  it('stand beside all policies, with what each changes and how many it governs', () => {
    show(<PolicyPane />, { 'policy/Tag:PhotosControl': photosControl('NoPhoto') });
    const all = within(screen.getByRole('region', { name: 'All policies' }));
    const [global, photos] = all.getAllByRole('listitem');
    expect(global?.textContent).toContain('Every setting at its default');
    expect(global?.textContent).toContain('34 people');
    expect(photos?.textContent).toContain('DisplayPhotoNoPhoto');
    expect(photos?.textContent).toContain('1 person');
  });
});
