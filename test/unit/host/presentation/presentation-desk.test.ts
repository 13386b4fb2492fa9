import { beforeEach, describe, expect, it } from 'vitest';
import type { AudienceView } from '../../../../shared/contract/views/presentation.js';
import { ManualTime } from '../../../support/manual-time.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const closed = { options: null, conversation: null, card: null, row: null };

const time = new ManualTime();
let emulator: TestEmulator;

beforeEach(async () => {
  emulator = await runEmulator({ time });
});

const audience = (): AudienceView => emulator.presentation.get('audience');
const led = () => emulator.presentation.get('presentation');
const command: TestEmulator['command'] = (input) => emulator.command(input);
const next = (from: number) => command({ name: 'presentation.next', from });
const taken = () => emulator.story.get('progress').taken;

/** A window of the audience; closes when told. */
function openAudience() {
  const connection = emulator.session.attach(() => undefined);
  connection.receive({ type: 'hello', topic: 'audience' });
  return connection;
}

describe('without a presentation', () => {
  it('there is nothing to see, and whatever leads one is refused', async () => {
    expect(emulator.presentation.entries.size).toBe(0);
    for (const name of ['presentation.show', 'presentation.elapsed'] as const)
      await expect(command({ name })).rejects.toThrow(
        'Nothing is presented. Begin with presentation.begin.',
      );
    await command({ name: 'presentation.end' });
  });
});

describe('screens of a presentation', () => {
  const swap = () => command({ name: 'presentation.swap-screens' });

  it('are exchanged by whoever has them, and by nobody else', async () => {
    await command({ name: 'presentation.begin' });
    expect(led()).toMatchObject({ swappable: false });
    await expect(swap()).rejects.toThrow('Move the window of the audience by hand');
    let times = 0;
    emulator.swappable(() => {
      times += 1;
    });
    await swap();
    expect(times).toBe(1);
    expect(led()).toMatchObject({ swappable: true });
    emulator.swappable(null);
    await expect(swap()).rejects.toThrow();
    expect(led()).toMatchObject({ swappable: false });
  });
});

describe('a presentation by hand', () => {
  beforeEach(async () => {
    await command({ name: 'presentation.begin', clients: [alice], minutes: 20 });
  });

  it('shows the clients it began with, without a caption', () => {
    expect(audience()).toEqual({
      clients: [{ sip: alice, look: null }],
      zoom: null,
      cover: 'none',
      caption: null,
      pointer: null,
      step: null,
      free: false,
    });
    expect(led()).toMatchObject({ minutes: 20 });
  });

  it('is one at a time', async () => {
    await expect(command({ name: 'presentation.begin' })).rejects.toThrow(
      'A presentation is under way. End it, then begin another.',
    );
  });

  it('shows at most three clients, those of people there are', async () => {
    const show = (clients: readonly string[]) =>
      command({ name: 'presentation.show', clients: [...clients] });
    await show([bob, alice, bob]);
    expect(audience().clients.map(({ sip }) => sip)).toEqual([bob, alice]);
    await expect(show(['nobody@contoso.com'])).rejects.toThrow('nobody@contoso.com');
    await expect(show([alice, bob, 'carol@contoso.com', 'diego@contoso.com'])).rejects.toThrow();
    expect(audience().clients).toHaveLength(2);
  });

  it('turns black and white, enlarges one client, points, and opens what the presenter opened', async () => {
    await command({ name: 'presentation.show', cover: 'black', zoom: alice });
    await command({ name: 'presentation.point', at: { client: alice, x: 0.5, y: 0.25 } });
    const look = { ...closed, options: { page: 'My Picture' } };
    await command({ name: 'presentation.look', sip: alice, look });
    expect(audience()).toMatchObject({
      clients: [{ sip: alice, look }],
      cover: 'black',
      zoom: alice,
      pointer: { client: alice, x: 0.5, y: 0.25 },
    });
    await command({ name: 'presentation.show', clients: [bob] });
    expect(audience()).toMatchObject({ zoom: null, pointer: null });
  });

  it('has no steps', async () => {
    await expect(next(0)).rejects.toThrow('No story is open');
  });

  it('tells how long it has been under way in real time', async () => {
    await time.pass(90_000);
    expect(await command({ name: 'presentation.elapsed' })).toEqual({ seconds: 90 });
  });

  it('knows how many windows the audience has, until the last is closed', () => {
    const before = led().windows;
    const one = openAudience();
    const other = openAudience();
    expect(led().windows).toBe(before + 2);
    one.receive({ type: 'leave', topic: 'audience' });
    other.close();
    expect(led().windows).toBe(before);
  });

  it('is as it was for a window that says hello again', async () => {
    await command({ name: 'presentation.show', caption: 'Look here.' });
    const again = emulator.follow('audience');
    expect(again.get('audience')).toEqual(audience());
  });

  it('ends, and leaves nothing in log and undo', async () => {
    const { undo } = emulator.history.get('history');
    const entries = [...emulator.stage.entries.keys()];
    await command({ name: 'presentation.end' });
    expect(emulator.presentation.entries.size).toBe(0);
    expect(emulator.history.get('history').undo).toBe(undo);
    expect([...emulator.stage.entries.keys()]).toEqual(entries);
  });
});

describe('a story that is presented', () => {
  beforeEach(async () => {
    await command({ name: 'story.open', story: 'photos' });
    await command({ name: 'presentation.begin' });
  });

  it('shows the clients of the step, and its title as the caption', async () => {
    expect(audience().caption).toBe('Whose photos you see, and who sees yours');
    await next(0);
    expect(audience()).toMatchObject({
      clients: [{ sip: alice }, { sip: bob }],
      caption: 'Two clients, side by side',
    });
  });

  it('opens in the clients what the step is about', async () => {
    await command({ name: 'story.go-to', step: 4 });
    expect(audience().clients[0]).toEqual({
      sip: alice,
      look: { ...closed, options: { page: 'My Picture' } },
    });
  });

  it('takes a step once, however many presenters press the key for it', async () => {
    const answers = await Promise.all([next(0), next(0), next(0)]);
    expect(answers).toEqual([
      { taken: true, step: 1 },
      { taken: false, step: 1 },
      { taken: false, step: 1 },
    ]);
    expect(taken()).toBe(1);
  });

  it('waits for the end of a step that runs', async () => {
    const text =
      'scenario: Mine\nsteps:\n  - { title: An hour, play: { rate: 60, for: "01:00:00" } }\n';
    await command({ name: 'story.open', story: { fileName: 'mine.yaml', text } });
    await command({ name: 'story.play' });
    await time.pass(100);
    await emulator.session.settle();
    const { underWay, taken: from } = emulator.story.get('progress');
    expect(underWay).toBe(true);
    expect(await next(from)).toEqual({ taken: false, step: from });
    expect(await command({ name: 'presentation.back', from })).toEqual({
      taken: true,
      step: from,
    });
    expect(emulator.story.get('progress')).toMatchObject({ underWay: false, taken: from });
  });

  it('goes back to the exact state, first to that of the step where somebody acted by hand', async () => {
    await next(0);
    await command({ name: 'presentation.show', free: true, caption: 'By hand.' });
    await command({ name: 'client.set-note', sip: alice, text: 'By hand' });
    const back = (from: number) => command({ name: 'presentation.back', from });
    expect(await back(1)).toEqual({ taken: true, step: 1 });
    expect(emulator.story.get('progress')).toMatchObject({ taken: 1, strayed: false });
    expect(audience().caption).toBe('By hand.');
    expect(await back(1)).toEqual({ taken: true, step: 0 });
    expect(taken()).toBe(0);
    expect(led().caption).toBeNull();
    expect(audience()).toMatchObject({ free: false, step: 0 });
  });

  it('still shows the step before one that fails', async () => {
    const text =
      'scenario: Mine\nsteps:\n  - { title: One, run: "00:00:01" }\n  - { title: Two, sign-out: carol }\n';
    await command({ name: 'story.open', story: { fileName: 'mine.yaml', text } });
    await next(0);
    await next(1);
    expect(emulator.story.get('progress')).toMatchObject({ taken: 1 });
    expect(emulator.story.get('progress').problem).not.toBeNull();
    expect(audience().caption).toBe('One');
  });

  it('stays at its last step', async () => {
    const { steps } = emulator.story.get('story');
    await command({ name: 'story.go-to', step: steps.length });
    expect(await next(steps.length)).toEqual({ taken: true, step: steps.length });
    expect(taken()).toBe(steps.length);
  });

  it('goes on by hand when the story is closed', async () => {
    await next(0);
    await command({ name: 'story.close' });
    expect(audience().caption).toBeNull();
  });
});
