import { describe, expect, it } from 'vitest';
import { sampleOrganisation } from '../../../../electron/emulator/directory/sample-organisation.js';
import { madeUpWords } from '../../../../electron/host/capsule/pseudonyms/made-up-words.js';
import { makeJpeg } from '../../../support/jpeg.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { nextEventOf, shownBy } from '../../../support/shown.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//EN',
  'BEGIN:VEVENT',
  'UID:20101206-bob@contoso.com',
  'DTSTART:20101206T173000Z',
  'DTEND:20101206T180000Z',
  'SUMMARY:Bob Barros and Zebulon Quill',
  'ORGANIZER;CN="Bob Barros":mailto:bo',
  ' b@contoso.com',
  'ATTENDEE;CN=Zebulon Qu',
  ' ill:mailto:zebulon.quill@elsewhere.net',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

/** Names of people in all the places where they may stand. */
async function busyDay() {
  const emulator = await runEmulator({
    download: async () => ({ ok: true, bytes: makeJpeg(2000), mediaType: 'image/jpeg' }),
  });
  await emulator.shell(
    [
      'New-CsClientPolicy -Identity AliceOnly -DisplayPhoto AllPhotos',
      'Grant-CsClientPolicy -Identity "CONTOSO\\bob" -PolicyName AliceOnly',
      'Grant-CsClientPolicy -Identity "sip:Alice@contoso.com" -PolicyName AliceOnly',
      'Get-CsUser -Filter {DisplayName -like "Bob*"}',
    ].join('\n'),
  );
  await emulator.signOutAndIn(bob);
  await emulator.command({
    name: 'client.connect-picture',
    sip: bob,
    url: 'https://intranet.contoso.com/people/bob-barros.jpg',
  });
  await emulator.command({
    name: 'client.set-note',
    sip: alice,
    text: 'With Bob Barros; call +1 (425) 555-0101 or ask ELEANOR (Chief Executive Officer)',
  });
  await emulator.command({
    name: 'exchange.import-calendar',
    mailbox: bob,
    text: calendar,
    fileName: 'bob.ics',
  });
  await emulator.command({ name: 'conversation.open', sip: alice, with: bob });
  await emulator.command({
    name: 'conversation.send',
    sip: alice,
    conversation: bob,
    text: 'Does Fay Farrow of Fabrikam know, bob? Write to fay@fabrikam.com',
  });
  emulator.report('request.refused', 'C:\\Users\\Eleanor\\state.json could not be read.');
  await emulator.command({ name: 'clock.run', duration: '01:40:00' });
  return emulator;
}

/** Every word by which a person of the sample could be known. */
function originals(): readonly string[] {
  const file = sampleOrganisation();
  const employers = [file, ...(file.partners ?? [])];
  const people = employers.flatMap(({ people: all }) => all);
  return [
    ...employers.map(({ sipDomain }) => sipDomain),
    ...employers.map(({ name }) => name),
    ...people.flatMap(({ sip, givenName = '', surname = '', title = '', phones = {} }) => [
      sip,
      `${givenName} ${surname}`,
      givenName,
      surname,
      ...(title.includes(' ') ? [title] : []),
      ...Object.values(phones),
    ]),
    'Zebulon',
    'Quill',
    'elsewhere.net',
  ].filter((text): text is string => text !== undefined && text !== '');
}

/** Those of them that stand in a capsule, in any case; `Grant-CsClientPolicy` speaks of nobody. */
function originalsIn(capsule: string): readonly string[] {
  const text = textsIn(JSON.parse(capsule)).join('\n').replaceAll('Grant-CsClientPolicy', '');
  return originals().filter((word) =>
    new RegExp(`(?<![a-z])${escaped(word)}(?![a-z])`, 'i').test(text),
  );
}

/** Every text and every key. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member)]);
}

describe('A capsule with made-up people', () => {
  it('names nobody of the original, in no place and in no case', async () => {
    const emulator = await busyDay();
    const { text, fileName } = await emulator.command({ name: 'capsule.save', pseudonyms: true });
    expect(fileName).toMatch(/^organisation-/);
    expect(originalsIn(text)).toEqual([]);
    const plain = await emulator.command({ name: 'capsule.save' });
    expect(originalsIn(plain.text).length).toBeGreaterThan(originals().length / 2);
    expect(text).not.toMatch(/AliceOnly|Eleanor|state\.json/i);
    expect(text).not.toContain(Buffer.from(makeJpeg(2000)).toString('base64'));
  });

  it('opens, and the same happens in it at the same time', async () => {
    const emulator = await busyDay();
    const original = await shownBy(emulator);
    const { text } = await emulator.command({ name: 'capsule.save', pseudonyms: true });
    expect(await shownBy(emulator)).toEqual(original);

    const copy = await runEmulator();
    await copy.command({ name: 'capsule.open', text });
    const shown = await shownBy(copy);
    const bare = ({ log }: typeof shown) =>
      log.map(({ id, at, kind, cause }) => ({ id, at, kind, cause }));
    expect(bare(shown)).toEqual(bare(original));
    expect(nextEventOf(shown)?.at).toBe(nextEventOf(original)?.at);
    expect(Object.keys(shown.clients)).toHaveLength(Object.keys(original.clients).length);
    expect(JSON.stringify(shown)).toContain('+999 100 0000');
  });

  it('is refused while it would hold calendars of a real Exchange', async () => {
    const emulator = await runEmulator({
      openExchange: () => async () => ({ status: 503, headers: {}, body: '' }),
    });
    await emulator.command({ name: 'client.connect-exchange', sip: alice });
    await emulator.command({ name: 'clock.run', duration: '01:00:00' });
    await expect(
      emulator.command({ name: 'capsule.save', pseudonyms: true }),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('real Exchange'),
    });
  });
});

describe('Made-up words', () => {
  it('differ from each other and from what is taken', () => {
    const words = madeUpWords(new Set(['zomuni']));
    const some = Array.from({ length: 20_000 }, () => words.next().value);
    expect(new Set(some).size).toBe(some.length);
    expect(some).not.toContain('zomuni');
  });
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
