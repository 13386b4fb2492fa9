import { describe, expect, it } from 'vitest';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

/** The names of the contacts whose rows were drawn, from the top. */
const rowsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/data-contact="([^"]*)"/g)].map(([, sip = '']) => sip);

describe('A picture of a client', () => {
  it('shows the rows that are in sight, and says how many there are', async () => {
    const { command } = await runEmulator();
    const { markup, text, notes, width, height } = await command({
      name: 'picture.take',
      sip: alice,
    });
    expect([width, height]).toEqual([340, 560]);
    const rows = rowsOf(markup);
    expect(rows[0]).toBe(bob);
    expect(rows.length).toBeLessThan(10);
    expect(text).toContain('The Lync client of Alice Ahlberg: Available, photo');
    expect(text).toContain('In sight: Bob Barros, Available, photo; ');
    expect(notes).toEqual(['5 of 24 rows of the list are in sight.']);
  });

  it('is scrolled as the window was', async () => {
    const { command } = await runEmulator();
    const look = { top: 500, listHeight: 300 };
    const { markup, text } = await command({ name: 'picture.take', sip: alice, look });
    expect(rowsOf(markup)[0]).not.toBe(bob);
    expect(markup).toContain('top:-500px');
    expect(text).not.toContain('In sight: Bob Barros');
  });

  it('holds each portrait once, as data, and refers to it from each row', async () => {
    const { command } = await runEmulator();
    const { markup, portraits } = await command({ name: 'picture.take', sip: alice });
    const used = [...markup.matchAll(/<use href="#([^"]*)"/g)].map(([, id = '']) => id);
    expect(new Set(portraits.map(({ id }) => id))).toEqual(new Set(used));
    for (const { source } of portraits) expect(source).toMatch(/^data:image\//);
    expect(markup).not.toMatch(/<img|src=/);
  });

  it('shows what is open beside and below the client', async () => {
    const { command } = await runEmulator();
    const look = { dialog: 'options', page: 'My Picture', card: bob } as const;
    const { markup, text, width, height } = await command({
      name: 'picture.take',
      sip: alice,
      look,
    });
    expect(markup).toContain('Do not show my picture');
    expect(markup).toContain('Technical Account Manager');
    expect(text).toContain('Options is open at My Picture; its pages: General, Personal');
    expect(width).toBeGreaterThan(340);
    expect(height).toBeGreaterThan(560);
  });

  it('shows what a search finds', async () => {
    const { command } = await runEmulator();
    const look = { search: 'Diego' };
    const { markup } = await command({ name: 'picture.take', sip: alice, look });
    expect(markup).toContain('Diego Salazar');
    expect(markup).not.toContain('data-contact');
  });

  it('is inert markup: no script, no place for a later part, no id that another picture could have', async () => {
    const { command } = await runEmulator();
    const look = { dialog: 'options', page: 'My Picture' } as const;
    const { markup } = await command({ name: 'picture.take', sip: alice, look });
    expect(markup).not.toMatch(/<script|<template|<!--|\sid="|\son[a-z]+="/);
    expect(markup).toMatch(/name="[^"]*picture-1-/);
  });

  it('takes nothing from a name but its letters', async () => {
    const { command } = await runEmulator();
    const note = '"><script>alert(1)</script> id="x"';
    await command({ name: 'client.set-note', sip: bob, text: note });
    const { markup, text } = await command({ name: 'picture.take', sip: alice });
    expect(markup).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; id=&quot;x&quot;');
    expect(text).toContain(note);
  });

  it('shows a person who is signed out as the window to sign in', async () => {
    const { command } = await runEmulator();
    await command({ name: 'client.sign-out', sip: alice });
    const look = { dialog: 'options' } as const;
    const { markup, text } = await command({ name: 'picture.take', sip: alice, look });
    expect(markup).toContain('Sign In');
    expect(text).toBe('The Lync client of Alice Ahlberg, who is signed out.');
  });

  it('changes nothing of the organisation', async () => {
    const { command, stage } = await runEmulator();
    const before = JSON.stringify([...stage.entries]);
    await command({ name: 'picture.take', sip: alice, look: { card: bob } });
    expect(JSON.stringify([...stage.entries])).toBe(before);
  });

  it('refuses somebody whom nobody knows', async () => {
    const { command } = await runEmulator();
    await expect(command({ name: 'picture.take', sip: 'nobody@x.com' })).rejects.toThrow(
      'Nobody is called nobody@x.com.',
    );
  });

  it('draws no more rows of a long list than are in sight', async () => {
    const { command } = await runEmulator();
    const people = 10_000;
    const file = { ...generateOrganisation({ people, seed: 5 }), schemaVersion: 2 };
    const [first] = file.people;
    await command({
      name: 'organisation.load',
      text: JSON.stringify({ ...file, signedIn: [first?.sip] }),
      fileName: 'large.json',
    });
    const picture = await command({ name: 'picture.take', sip: first?.sip ?? '' });
    expect(rowsOf(picture.markup).length).toBeLessThan(20);
    expect(picture.markup.length).toBeLessThan(100_000);
  });
});
