import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { writeScenario } from '../../../../electron/host/scenario/recorder/write-scenario.js';
import { ScenarioRun } from '../../../../electron/host/scenario/scenario-run.js';
import { scenarioWeb, type WebAnswer } from '../../../../electron/host/scenario/scenario-web.js';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { LogEntry } from '../../../../shared/contract/log.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { anyCourse, happen } from '../../../support/any-course.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { type Shown, shownBy } from '../../../support/shown.js';
import { startScenario } from '../../../support/start-scenario.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';

const picture = readFileSync(new URL('../../../scenarios/c/me.jpg', import.meta.url));

/** A web whose addresses answer differently from time to time: what comes, something else, nothing. */
function fickleWeb() {
  const states = (text: string) =>
    new TextEncoder().encode(
      `<customStates xmlns="http://schemas.microsoft.com/09/2009/communicator/customStates"><customState ID="1" availability="busy"><activity LCID="1033">${text}</activity></customState></customStates>`,
    );
  const all = (...contents: readonly (Uint8Array | null)[]): readonly WebAnswer[] =>
    contents.map((bytes) => (bytes ? { ok: true, bytes } : { ok: false, reason: 'It is gone.' }));
  return scenarioWeb(
    new Map([
      ['https://pictures.contoso.com/me.jpg', all(picture, null, picture)],
      [
        'https://files.contoso.com/states.xml',
        all(states('Out'), states('In'), null, states('Out')),
      ],
    ]),
  );
}

/** Runs a scenario file to its end; every expectation in it has to hold. What is shown then. */
async function played(text: string): Promise<Shown> {
  const run = await ScenarioRun.begin(readScenario(text, 'recorded.yaml'), {
    start: startScenario,
  });
  for (const step of run.scenario.steps) await run.take(step);
  const { steps } = await run.result();
  expect(steps.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  const shown = await shownBy(run.emulator);
  await run.close();
  return shown;
}

/** What happened, but for how the clock was moved. */
const happened = (log: readonly LogEntry[]) =>
  log
    .filter(({ kind }) => !kind.startsWith('command.clock.'))
    .map(({ id: _, cause: __, ...entry }) => entry);

const start = (emulator: TestEmulator) => emulator.command({ name: 'recorder.start' });
const stop = (emulator: TestEmulator) => emulator.command({ name: 'recorder.stop' });
const recordingOf = (emulator: TestEmulator) => emulator.history.get('history').recording;

describe('The recorder', () => {
  it('writes a scenario file that has the same happen again, refusals and errors included', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, fc.nat(13), async (course, lead) => {
        const emulator = await runEmulator(fickleWeb());
        const heard = course.filter((happening) => !('report' in happening));
        for (const happening of heard.slice(0, lead)) await happen(emulator, happening);
        const before = (await shownBy(emulator)).log.length;
        await start(emulator);
        for (const happening of heard.slice(lead)) await happen(emulator, happening);
        const { text } = await stop(emulator);
        const shown = await shownBy(emulator);
        const recorded = happened(shown.log.slice(before));
        const replayed = await played(text);
        const again = happened(replayed.log);
        expect(again.slice(again.length - recorded.length)).toEqual(recorded);
        expect(replayed.clients).toEqual(shown.clients);
        await emulator.close();
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('carries along what the web answered, in its order, and so replays alike', async () => {
    const emulator = await runEmulator(fickleWeb());
    await emulator.shell(
      'Set-CsClientPolicy -CustomStateUrl https://files.contoso.com/states.xml -DisplayPhoto AllPhotos',
    );
    const before = (await shownBy(emulator)).log.length;
    await start(emulator);
    const url = 'https://pictures.contoso.com/me.jpg';
    for (let round = 0; round < 3; round += 1) {
      await emulator.command({ name: 'client.sign-out-and-in', sip: alice });
      await emulator.command({ name: 'client.connect-picture', sip: alice, url });
    }
    await emulator.command({ name: 'client.choose-picture', sip: alice, source: 'web' });
    await emulator.command({ name: 'recorder.expect', sip: bob, contact: alice });
    const { text } = await stop(emulator);
    const { web } = parse(text) as { web: Record<string, unknown> };
    const base64 = picture.toString('base64');
    expect(web[url]).toEqual([{ base64 }, { refused: 'It is gone.' }, { base64 }]);
    expect(web['https://files.contoso.com/states.xml']).toMatchObject([
      { text: expect.stringContaining('Out') },
      { text: expect.stringContaining('In') },
      { refused: 'It is gone.' },
    ]);
    const shown = await shownBy(emulator);
    const replayed = await played(text);
    const recorded = happened(shown.log.slice(before));
    expect(happened(replayed.log).slice(-recorded.length)).toEqual(recorded);
    expect(replayed.clients).toEqual(shown.clients);
  });

  it('tells the hour that clocks show twice by how long it took', () => {
    const at = (time: string) => toInstant(Date.parse(time));
    const base = {
      now: at('2011-10-30T00:00:00Z'),
      timeZone: 'Europe/Berlin',
      name: 'Contoso',
      organisation: null,
      capsule: null,
    };
    const step = (time: string) => ({ noted: 1, at: at(time), until: at(time), forms: [] });
    const steps = [step('2011-10-30T00:30:00Z'), step('2011-10-30T01:15:00Z')];
    const end = at('2011-10-30T02:00:00Z');
    const { text } = writeScenario({ base, steps, undone: [] }, end, { read: () => null });
    expect((parse(text) as { steps: unknown }).steps).toEqual([
      { at: '2011-10-30T02:30:00' },
      { run: '00:45:00' },
      { at: '2011-10-30T03:00:00' },
    ]);
  });

  it('keeps pictures of the web over a restart, also one that nobody has connected any more', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store, ...fickleWeb() });
    await start(first);
    const url = 'https://pictures.contoso.com/me.jpg';
    await first.command({ name: 'client.connect-picture', sip: alice, url });
    await first.command({ name: 'emulator.undo' });
    await first.close();
    const second = await runEmulator({ store });
    await second.command({ name: 'emulator.redo' });
    const { text } = await stop(second);
    expect(text).toContain(picture.toString('base64'));
    await played(text);
  });

  it('records messages and contact lists as acts, and files of the shell with what is in them', async () => {
    const emulator = await runEmulator();
    const content = Buffer.from('Get-CsUser | Select-Object -First 1').toString('base64');
    await emulator.command({ name: 'shell-file.write', path: 'first.ps1', content });
    await start(emulator);
    await emulator.command({ name: 'shell-file.write', path: 'second.ps1', content });
    await emulator.shell('.\\first.ps1 | Out-Null; .\\second.ps1 | Out-Null');
    await emulator.command({ name: 'shell-file.remove', path: 'second.ps1' });
    await emulator.command({ name: 'conversation.open', sip: alice, with: bob });
    await emulator.command({
      name: 'conversation.send',
      sip: alice,
      conversation: bob,
      text: 'Hi',
    });
    await emulator.command({ name: 'client.add-group', sip: alice, title: 'Project' });
    await emulator.command({ name: 'settings.change', profile: 'technet' });
    const { text } = await stop(emulator);
    const { steps } = parse(text) as { steps: Record<string, unknown>[] };
    const path = 'second.ps1';
    expect(steps).toEqual([
      {
        title: 'The file first.ps1 of the shell',
        command: { name: 'shell-file.write', path: 'first.ps1', content },
      },
      { command: { name: 'shell-file.write', path, content } },
      { shell: '.\\first.ps1 | Out-Null; .\\second.ps1 | Out-Null' },
      { command: { name: 'shell-file.remove', path } },
      { conversation: { who: alice, with: bob, is: 'open' } },
      { message: { from: alice, to: bob, text: 'Hi' } },
      { 'add-group': { who: alice, title: 'Project' } },
      { settings: { profile: 'technet' } },
    ]);
    const shown = await shownBy(emulator);
    expect((await played(text)).clients).toEqual(shown.clients);
  });

  it('writes steps as people do', async () => {
    const emulator = await runEmulator();
    await start(emulator);
    await emulator.command({
      name: 'exchange.add-entry',
      mailbox: bob,
      subject: 'Review',
      start: '08:30',
      end: '09:00',
    });
    await emulator.command({ name: 'clock.run', duration: '00:40:00' });
    await emulator.command({ name: 'endpoint.lock', sip: bob });
    await emulator.shell('Set-CsClientPolicy `\n  -DisplayPhoto NoPhoto');
    await emulator.command({ name: 'recorder.expect', sip: alice, contact: bob });
    expect(recordingOf(emulator)).toEqual({ steps: 5 });
    const { text, fileName } = await stop(emulator);
    expect(recordingOf(emulator)).toBeNull();
    expect(fileName).toBe('contoso-2010-12-06-0800.yaml');
    expect(text).toMatchInlineSnapshot(`
      "scenario: Contoso, recorded at 2010-12-06 08:00:00
      organisation: sample
      steps:
        - meeting:
            who: bob@contoso.com
            subject: Review
            start: 08:30
            end: 09:00
        - run: 00:40:00
        - lock: bob@contoso.com
        - shell: |-
            Set-CsClientPolicy \`
              -DisplayPhoto NoPhoto
        - expect:
            client: alice@contoso.com
            row: bob@contoso.com
            presence: Away
            class: away
            activity: none
            age: none
            photo: ad
            note: none
            list: photo tiles
      "
    `);
    await played(text);
  });

  it('waits between steps as long as the clock played', async () => {
    const emulator = await runEmulator();
    await start(emulator);
    const { now } = emulator.stage.get('clock');
    await emulator.session.advance(() => toInstant(now + 61_999));
    await emulator.command({ name: 'endpoint.lock', sip: bob });
    const { text } = await stop(emulator);
    expect(text).toContain('- at: 2010-12-06T08:01:01\n  - lock: bob@contoso.com');
  });

  it('goes on from a saved state and a loaded organisation by way of a capsule', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store });
    await first.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
    await first.command({ name: 'clock.run', duration: '00:10:00' });
    await first.close();
    const second = await runEmulator({ store });
    await start(second);
    await second.command({ name: 'endpoint.lock', sip: alice });
    const { text } = await stop(second);
    expect(happened((await played(text)).log)).toEqual(happened((await shownBy(second)).log));
  });

  it('goes on after a restart with all that was recorded, undone acts included', async () => {
    const texts: string[] = [];
    for (const isRestarted of [false, true]) {
      const store = new MemoryStore();
      let emulator = await runEmulator({ store });
      const restart = async (): Promise<void> => {
        if (!isRestarted) return;
        await emulator.close();
        emulator = await runEmulator({ store });
      };
      await emulator.command({ name: 'clock.run', duration: '00:01:00' });
      await start(emulator);
      await restart();
      await emulator.command({ name: 'endpoint.lock', sip: bob });
      await emulator.command({ name: 'recorder.expect', sip: alice, contact: bob });
      await restart();
      await emulator.command({ name: 'endpoint.lock', sip: alice });
      await emulator.command({ name: 'emulator.undo' });
      await restart();
      expect(recordingOf(emulator)).toEqual({ steps: 2 });
      await emulator.command({ name: 'emulator.redo' });
      await restart();
      expect(recordingOf(emulator)).toEqual({ steps: 3 });
      await emulator.command({ name: 'clock.run', duration: '00:05:00' });
      const { text } = await stop(emulator);
      expect(text.match(/lock: \w+|expect:/g)).toEqual(['lock: bob', 'expect:', 'lock: alice']);
      await restart();
      expect(recordingOf(emulator)).toBeNull();
      texts.push(text);
    }
    const [uninterrupted = '', restarted] = texts;
    expect(restarted).toBe(uninterrupted);
    await played(uninterrupted);
  });

  it('keeps no credentials', async () => {
    const emulator = await runEmulator();
    await start(emulator);
    const password = 'open sesame';
    for (const sip of [alice, 'nobody@contoso.com'])
      await emulator
        .command({
          name: 'client.connect-exchange',
          sip,
          url: 'https://mail.contoso.com/ews/exchange.asmx',
          credentials: { kind: 'basic', user: 'alice', password },
        })
        .catch(() => undefined);
    const { text } = await stop(emulator);
    expect(text).toContain('client.connect-exchange');
    expect(text).not.toContain(password);
  });

  it('forgets what is undone, and begins anew with another deployment', async () => {
    const emulator = await runEmulator();
    await start(emulator);
    await emulator.command({ name: 'endpoint.lock', sip: alice });
    await emulator.command({ name: 'recorder.expect', sip: alice });
    await emulator.command({ name: 'emulator.undo' });
    expect(recordingOf(emulator)).toEqual({ steps: 0 });
    await emulator.command({ name: 'endpoint.lock', sip: bob });
    expect(recordingOf(emulator)).toEqual({ steps: 1 });
    await emulator.command({ name: 'emulator.reset' });
    expect(recordingOf(emulator)).toEqual({ steps: 0 });
  });

  it('keeps an expectation when what was done after it is undone, and what is redone after one', async () => {
    const emulator = await runEmulator();
    await start(emulator);
    await emulator.command({ name: 'recorder.expect', sip: alice });
    await emulator.command({ name: 'endpoint.lock', sip: bob });
    await emulator.command({ name: 'emulator.undo' });
    expect(recordingOf(emulator)).toEqual({ steps: 1 });
    await emulator.command({ name: 'recorder.expect', sip: bob });
    await emulator.command({ name: 'emulator.redo' });
    const { text } = await stop(emulator);
    expect(text.match(/lock: \w+|client: \w+/g)).toEqual([
      'client: alice',
      'client: bob',
      'lock: bob',
    ]);
  });

  it('refuses what there is no recording for', async () => {
    const emulator = await runEmulator();
    const none = {
      code: 'refused',
      message: 'Nothing is being recorded. Start a recording first.',
    };
    await expect(stop(emulator)).rejects.toMatchObject(none);
    const expecting = emulator.command({ name: 'recorder.expect', sip: alice });
    await expect(expecting).rejects.toMatchObject(none);
    await start(emulator);
    await expect(start(emulator)).rejects.toMatchObject({ code: 'refused' });
    await expect(
      emulator.command({ name: 'recorder.expect', sip: 'diego@contoso.com' }),
    ).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
