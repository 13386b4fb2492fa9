import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startingFrontEnd } from '../../../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { facelessPicture } from '../../../../../electron/host/state/capsule/pseudonyms/faceless-picture.js';
import { MadeUpWords } from '../../../../../electron/host/state/capsule/pseudonyms/made-up-words.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import { anyCourse, happen } from '../../../../support/any-course.js';
import { makeJpeg } from '../../../../support/jpeg.js';
import { comparable, leftOf, originalsIn } from '../../../../support/made-up-names.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';
import { shownBy } from '../../../../support/shown.js';

import { bob, busyDay, calendar, organisation, utf16 } from './rich-day.js';

async function both(emulator: TestEmulator) {
  const plain = (await emulator.command({ name: 'capsule.save' })).text;
  const made = await emulator.command({ name: 'capsule.save', pseudonyms: true });
  return { plain, made: made.text, fileName: made.fileName };
}

async function reopened(text: string): Promise<TestEmulator> {
  const copy = await runEmulator();
  await copy.command({ name: 'capsule.open', text });
  return copy;
}

describe('A capsule with made-up names', () => {
  it('says nothing of the original, in no place and in no case', async () => {
    const { plain, made, fileName } = await both(await busyDay());
    expect(fileName).toMatch(/^organisation-/);
    const { words, texts } = originalsIn(plain);
    for (const word of [
      'springworks',
      'dynamometer',
      'turbine',
      'springtesters',
      'copenhagen',
      'yolanda',
    ])
      expect(words).toContain(word);
    expect(texts).toContain('18/3001');
    expect(leftOf(plain, made)).toEqual([]);
    const text = made.toLowerCase();
    for (const trace of [
      ...[
        'springworks',
        'eleanor',
        'state.json',
        'bobarros',
        '5550199',
        '901820',
        '4711',
        '20.112.52.29',
      ],
      utf16('Springworks').slice(0, 30),
      Buffer.from(makeJpeg(2000)).toString('base64').toLowerCase(),
    ])
      expect(text).not.toContain(trace);
    expect(Object.values(JSON.parse(made).pictures)).toEqual([
      Buffer.from(facelessPicture()).toString('base64'),
    ]);
  });

  it('keeps neither the name of a script nor what it was given', async () => {
    const emulator = await runEmulator();
    await emulator.command({
      name: 'shell.run',
      text: 'param($who) "for $who"; throw "no $who"',
      script: { name: 'Layoffs Springworks.ps1', arguments: ['-who', 'Yolanda Quux'] },
    });
    const { plain, made } = await both(emulator);
    const traces = /layoffs|springworks|yolanda|quux/gi;
    expect(plain).toMatch(traces);
    expect(made.match(traces)).toBeNull();
  });

  it('keeps no name that stands where a method of a script would', async () => {
    const emulator = await runEmulator();
    const text =
      '"Ask yolanda.quux(at)springworks.example".ToUpper(); (Get-Date).ToShortDateString()';
    await emulator.command({ name: 'shell.run', text });
    const { made } = await both(emulator);
    expect(made.match(/yolanda|quux|springworks/gi)).toBeNull();
    expect(made).toContain('.ToUpper(); (Get-Date).ToShortDateString()');
  });

  it('leaves everybody at the Front End that the address led to', async () => {
    // Nothing but a digit tells some of them apart.
    const benches = Array.from({ length: 20 }, (_, number) => ({
      sip: `bench${number}@litware.example`,
    }));
    const people = organisation.people.filter(({ sip }) => sip !== bob);
    const emulator = await runEmulator();
    await emulator.command({
      name: 'organisation.load',
      text: JSON.stringify({
        ...organisation,
        people: [...people, ...benches],
        distributionGroups: [],
      })
        .replaceAll(/,?"bob@litware.example"/g, '')
        .replace('"distributionGroups":["council@litware.example"]', '"distributionGroups":[]'),
      fileName: 'benches.json',
    });
    const { plain, made } = await both(emulator);
    const placesIn = (capsule: string): readonly number[] =>
      JSON.parse(JSON.parse(capsule).organisation.text).people.map(({ sip }: { sip: string }) =>
        startingFrontEnd(sip, 4),
      );
    expect(placesIn(made)).toEqual(placesIn(plain));
    expect(leftOf(plain, made)).toEqual([]);
  });

  it('opens, and shows the same in other words, to the next event', async () => {
    const emulator = await busyDay();
    const before = await shownBy(emulator);
    const { plain, made } = await both(emulator);
    const expected = await shownBy(emulator);
    expect(expected).toEqual(before);
    const copy = await reopened(made);
    expect(comparable(plain, made, await shownBy(copy))).toEqual(comparable(plain, made, expected));
    await emulator.command({ name: 'clock.run', duration: '08:00:00' });
    await copy.command({ name: 'clock.run', duration: '08:00:00' });
    expect(comparable(plain, made, await shownBy(copy))).toEqual(
      comparable(plain, made, await shownBy(emulator)),
    );
  });

  it('says nothing of what a former run left either', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store });
    await first.shell('New-CsClientPolicy -Identity Heliotrope -Description "Marmalade for Priya"');
    await first.command({
      name: 'exchange.import-calendar',
      mailbox: 'bob@contoso.com',
      text: calendar,
      fileName: 'quill.ics',
    });
    await first.close();
    const emulator = await runEmulator({ store });
    const { plain, made } = await both(emulator);
    expect(originalsIn(plain).words).toContain('marmalade');
    expect(leftOf(plain, made)).toEqual([]);
    const copy = await reopened(made);
    expect(comparable(plain, made, await shownBy(copy))).toEqual(
      comparable(plain, made, await shownBy(emulator)),
    );
  });

  it('is had after any course of commands, and shows the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, async (course) => {
        const emulator = await runEmulator();
        for (const happening of course) await happen(emulator, happening);
        const { plain, made } = await both(emulator);
        expect(leftOf(plain, made)).toEqual([]);
        const copy = await reopened(made);
        expect(comparable(plain, made, await shownBy(copy))).toEqual(
          comparable(plain, made, await shownBy(emulator)),
        );
        await copy.close();
        await emulator.close();
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('shows what came of a script that takes names apart', async () => {
    const emulator = await runEmulator();
    await emulator.shell(
      'New-CsClientPolicy Quiet; Get-CsUser | ? { $_.DisplayName[0] -eq "B" } | Grant-CsClientPolicy -PolicyName Quiet',
    );
    const { plain, made } = await both(emulator);
    expect(leftOf(plain, made)).toEqual([]);
    const granted = (text: string) =>
      JSON.parse(text).state.deployment.serverSettings.clientPolicies.grants;
    expect(Object.keys(granted(made))).toHaveLength(Object.keys(granted(plain)).length);
    expect(granted(plain)['bob@contoso.com']).toMatch(/quiet/i);
    expect(JSON.stringify(granted(made))).not.toMatch(/quiet|bob/i);
    await reopened(made);
  });

  it('says nothing of what a real Exchange answered, nor who reads it', async () => {
    const emulator = await runEmulator({
      openExchange: () => async () => ({ status: 503, headers: {}, body: '' }),
    });
    await emulator.command({ name: 'client.connect-exchange', sip: 'alice@contoso.com' });
    await emulator.command({ name: 'clock.run', duration: '01:00:00' });
    const { plain, made } = await both(emulator);
    expect(leftOf(plain, made)).toEqual([]);
    expect(JSON.parse(plain).withoutExchange).toEqual(['alice@contoso.com']);
    expect(JSON.parse(made).withoutExchange).toHaveLength(1);
    await reopened(made);
  });
});

describe('Made-up words', () => {
  it('differ from each other and from what is taken, and none begins another', () => {
    const words = new MadeUpWords(new Set(['rome']));
    const some = Array.from({ length: 20_000 }, (_, index) => words.next(3 + (index % 9)));
    expect(new Set(some).size).toBe(some.length);
    expect(some.filter((word) => word.includes('rome'))).toEqual([]);
    const sorted = [...some].sort();
    const begun = sorted.filter((word, index) => sorted[index + 1]?.startsWith(word) === true);
    expect(begun).toEqual([]);
  });

  it('are no longer than what they stand for, as long as there are enough', () => {
    const words = new MadeUpWords(new Set());
    for (const length of [2, 3, 4, 5, 6, 20])
      expect(words.next(length).length).toBeLessThanOrEqual(Math.min(length, 6));
  });
});
