// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  byPolicy,
  clientEntries,
  contactOf,
  layout,
  presenceOf,
} from '../../../support/client-entries.js';
import { line, show, sip } from './open-window.js';

describe('the contact list', () => {
  it('says all that a line shows in its name', () => {
    show();
    expect(line(/^Bob/).getAttribute('aria-label')).toBe(
      'Bob Bergström, In a meeting, note: At the convention',
    );
    expect(line(/^Gwen/).getAttribute('aria-label')).toBe('Gwen Gray, Offline, 3 days');
    expect(line(/^Design/).getAttribute('aria-label')).toBe('Design, 4 of 4 online');
  });

  it('states the level, place and number of equals of each line', () => {
    show();
    const carol = line(/^Carol/);
    const place = ['aria-level', 'aria-posinset', 'aria-setsize'];
    expect(place.map((name) => carol.getAttribute(name))).toEqual(['2', '2', '4']);
  });

  it('moves the one focus through groups and contacts', async () => {
    const { user } = show();
    await user.click(line(/^Bob/));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(line(/^Carol/));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(line(/^Design/));
    await user.keyboard('hu');
    expect(document.activeElement).toBe(line(/^Hugo/));
  });

  it('keeps the focus on a contact that moves', async () => {
    const { user, change } = show({ layout: { ...layout, sort: 'availability' } });
    await user.click(line(/^Ivy/));
    change({ 'contact/ivy@contoso.com': contactOf('ivy', 'Ivy Irons', presenceOf('offline')) });
    expect(document.activeElement).toBe(line(/^Ivy/));
    expect(line(/^Ivy/).getAttribute('aria-posinset')).toBe('4');
  });

  it('passes the focus on when the contact in focus leaves', async () => {
    const { user, change } = show();
    await user.click(line(/^Gwen/));
    change({ 'contact/gwen@contoso.com': null });
    expect(document.activeElement).toBe(line(/^Hugo/));
  });

  it('removes the contact in focus with Delete', async () => {
    const { user, transport } = show();
    await user.click(line(/^Dan/));
    await user.keyboard('{Delete}');
    expect(transport.commands).toEqual([
      { name: 'client.remove-contact', sip, contact: 'dan@contoso.com' },
    ]);
  });

  it('renames a group of the user with F2 and leaves the others alone', async () => {
    const { user, transport } = show();
    await user.click(line(/^Contoso Experts/));
    await user.keyboard('{F2}');
    expect(screen.queryByRole('textbox', { name: 'Group name' })).toBeNull();
    await user.click(line(/^Design/));
    await user.keyboard('{F2}');
    const name = screen.getByRole('textbox', { name: 'Group name' });
    await user.clear(name);
    await user.type(name, 'Drawing{Enter}');
    expect(transport.commands.at(-1)).toEqual({
      name: 'client.rename-group',
      sip,
      group: 'design',
      title: 'Drawing',
    });
  });

  it('shows the photos there are, and silhouettes for the rest', () => {
    const photo = { kind: 'ad', href: '/photo/1', reason: 'shown' } as const;
    show({
      'contact/bob@contoso.com': contactOf('bob', 'Bob Bergström', presenceOf('busy'), { photo }),
    });
    const pictures = screen.queryAllByRole('presentation', { hidden: true });
    expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual(['/photo/1']);
  });

  it('shows no picture of anyone, nor of oneself, in the classic look', () => {
    const { me } = clientEntries();
    const photo = { kind: 'ad', href: '/photo/1', reason: 'shown' } as const;
    show({
      me: { ...me, photo },
      layout: { ...layout, style: byPolicy('classic squares', 'DisplayPhoto') },
      'contact/bob@contoso.com': contactOf('bob', 'Bob Bergström', presenceOf('busy'), { photo }),
    });
    expect(line(/^Bob/)).toBeTruthy();
    expect(screen.queryAllByRole('presentation', { hidden: true })).toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'My picture' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Contact card of/ })).toBeNull();
  });

  it('has the Relationship view where policy shows it', () => {
    const { change } = show();
    expect(screen.queryByRole('tab', { name: 'Relationship' })).toBeNull();
    const relationshipView = byPolicy(true, 'ShowManagePrivacyRelationships');
    change({ layout: { ...layout, relationshipView } });
    expect(screen.getByRole('tab', { name: 'Relationship' })).toBeTruthy();
  });
});
