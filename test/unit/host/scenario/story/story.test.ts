import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readScenario } from '../../../../../electron/host/scenario/read-scenario.js';
import { commandForStory } from '../../../../../electron/host/scenario/story/open-story.js';
import { shippedStories } from '../../../../../electron/host/scenario/story/shipped-stories.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import { isTopicName } from '../../../../../shared/contract/topics.js';
import type { StoryEntries } from '../../../../../shared/contract/views/story.js';
import { ManualTime } from '../../../../support/manual-time.js';
import {
  type FollowedTopic,
  runEmulator,
  type TestEmulator,
} from '../../../../support/running-emulator.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

const ids = shippedStories.map(({ id }) => id);

/** All that can be seen: the topics as a page that opens now has them. */
function seen({ session }: TestEmulator): string {
  const topics: Record<string, unknown> = {};
  const connection = session.attach((frame) => {
    if (frame.type !== 'snapshot') return;
    const { host: _, ...entries } = frame.entries;
    topics[frame.topic] = entries;
  });
  const stage = () => topics.stage as Record<string, unknown>;
  connection.receive({ type: 'hello', topic: 'stage' });
  for (const key of Object.keys(stage()))
    if (isTopicName(key)) connection.receive({ type: 'hello', topic: key });
  connection.close();
  return JSON.stringify(topics);
}

const time = new ManualTime();
let emulator: TestEmulator;
let story: FollowedTopic<StoryEntries>;

beforeEach(async () => {
  emulator = await runEmulator({ time });
  story = emulator.story;
});

const progress = () => story.get('progress');
const now = () => emulator.stage.get('clock').now;
const open = (id: string) => emulator.command({ name: 'story.open', story: id });
const next = () => emulator.command({ name: 'story.next' });
const back = () => emulator.command({ name: 'story.back' });
const undo = () => emulator.command({ name: 'emulator.undo' });

const openText = (text: string, files = {}) =>
  emulator.command({ name: 'story.open', story: { fileName: 'mine.yaml', text, files } });

it('offers the stories that lie beside the scenario schema, all of them', () => {
  const folder = join(import.meta.dirname, '../../../../../shared/scenario/stories');
  expect(ids.map((id) => `${id}.yaml`).toSorted()).toEqual(readdirSync(folder).toSorted());
  const read = shippedStories.map(({ id, fileName, text }) => {
    const { title, note } = readScenario(text, fileName);
    return { id, title, note };
  });
  expect(story.get('shipped')).toEqual(read);
});

describe.each(ids)('%s', (id) => {
  it('shows in each step what it promises, and goes back through the exact states', async () => {
    await open(id);
    const { steps } = story.get('story');
    const states = [seen(emulator)];
    for (const step of steps) {
      await next();
      expect(progress().problem).toBeNull();
      const wrong = progress().sights.filter(({ isSo }) => !isSo);
      expect(wrong, step.title).toEqual([]);
      states.push(seen(emulator));
    }
    expect(progress().taken).toBe(steps.length);
    for (const state of states.toReversed().slice(1)) {
      await back();
      expect(seen(emulator)).toBe(state);
    }
    expect(progress().taken).toBe(0);
  });
});

it('leaves what was there before alone, saves it meanwhile, and has it back at the end', async () => {
  const store = new MemoryStore();
  emulator = await runEmulator({ time, store });
  await emulator.shell('New-CsClientPolicy -Identity Mine');
  const [before, undoable] = [seen(emulator), emulator.history.get('history').undo];
  await open('photos');
  await next();
  await next();
  expect(emulator.stage.find('policy/Tag:Mine')).toBeUndefined();
  await emulator.close();

  emulator = await runEmulator({ time, store });
  expect(emulator.stage.find('policy/Tag:Mine')).toBeDefined();
  expect(emulator.stage.find('policy/Tag:PhotosControl')).toBeUndefined();
  await emulator.close();

  emulator = await runEmulator({ time });
  await emulator.shell('New-CsClientPolicy -Identity Mine');
  await open('photos');
  await next();
  await emulator.command({ name: 'story.close' });
  expect(seen(emulator)).toBe(before);
  expect(emulator.history.get('history').undo).toBe(undoable);
  expect(emulator.story.find('story')).toBeUndefined();
});

it('a step is taken back by undo as one, and undo at the beginning ends the story', async () => {
  const before = seen(emulator);
  await open('url-filter');
  const beginning = seen(emulator);
  await next();
  await next();
  const { steps } = story.get('story');
  expect(await undo()).toEqual({ undone: steps[1]?.title });
  expect(progress().taken).toBe(1);
  await undo();
  expect(seen(emulator)).toBe(beginning);
  await undo();
  expect(seen(emulator)).toBe(before);
});

it('what is done by hand and is exactly the next step, counts as that', async () => {
  await open('photos');
  await next();
  const { steps } = story.get('story');
  await emulator.shell(`${steps[1]?.shell}\r\n`);
  expect(progress()).toMatchObject({ taken: 2, strayed: false, problem: null });
});

it('anything else done by hand is told, and taken back by returning to the step', async () => {
  await open('photos');
  await next();
  const before = seen(emulator);
  await emulator.command({ name: 'endpoint.lock', sip: 'alice@contoso.com' });
  expect(progress()).toMatchObject({ taken: 1, strayed: true });
  await emulator.command({ name: 'story.go-to', step: 1 });
  expect(progress()).toMatchObject({ taken: 1, strayed: false });
  expect(seen(emulator)).toBe(before);
});

it('a promise that is not kept any more loses its tick, and says what is seen instead', async () => {
  await open('last-active');
  await emulator.command({ name: 'story.go-to', step: 2 });
  expect(progress().sights.map(({ isSo }) => isSo)).toEqual([true]);
  await emulator.command({ name: 'endpoint.unlock', sip: 'bob@contoso.com' });
  expect(progress().sights[0]?.differences).toContainEqual({
    what: 'presence',
    expected: 'Away',
    seen: 'Available',
  });
});

const played = `
scenario: A minute
organisation: sample
steps:
  - title: Bob leaves
    lock: bob
  - title: A minute passes
    play: { rate: 60, for: '00:01:00' }
  - title: Alice sees it
    expect: { client: alice, row: bob, presence: Away }
`;

/** Lets real time pass in small pieces, and what is due then be done. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    await time.pass(50);
    await emulator.session.settle();
  }
}

it('plays by itself: reads, lets the clock play at the rate of the scenario, and ends', async () => {
  await openText(played);
  const start = now();
  await emulator.command({ name: 'story.play' });
  await pass(100);
  expect(progress()).toMatchObject({ taken: 1, playing: true, underWay: false });
  await pass(4200);
  expect(progress()).toMatchObject({ taken: 1, underWay: true });
  expect(emulator.stage.get('clock').rate).toBe(60);
  expect(now()).toBeGreaterThan(start);
  expect(now()).toBeLessThan(start + 60_000);
  await pass(1200);
  expect(progress()).toMatchObject({ taken: 2, underWay: false, playing: false });
  expect(emulator.stage.get('clock')).toMatchObject({ rate: 0, now: start + 60_000 });
});

it('ends the same, byte for byte, watched or not, paused on the way or not', async () => {
  await openText(played);
  await next();
  await next();
  const atOnce = seen(emulator);
  await emulator.command({ name: 'story.go-to', step: 0 });
  await emulator.command({ name: 'story.play' });
  await pass(4600);
  await emulator.command({ name: 'story.pause' });
  const paused = now();
  await pass(500);
  expect(now()).toBe(paused);
  await emulator.command({ name: 'story.play' });
  await pass(200);
  await next();
  const withoutPace = (text: string) => text.replace(/"rate":\d+,"lastRate":\d+/g, '');
  expect(withoutPace(seen(emulator))).toBe(withoutPace(atOnce));
});

it('undo takes back the step that is under way, and no more', async () => {
  await openText(played);
  await next();
  const before = seen(emulator);
  await emulator.command({ name: 'story.play' });
  await pass(300);
  expect(progress()).toMatchObject({ taken: 1, underWay: true });
  expect(await undo()).toEqual({ undone: 'A minute passes' });
  expect(progress()).toMatchObject({ taken: 1, underWay: false, playing: false });
  const withoutPace = (text: string) => text.replace(/"rate":\d+,"lastRate":\d+/g, '');
  expect(withoutPace(seen(emulator))).toBe(withoutPace(before));
});

it('refuses a bad file with line, column and what to do, and changes nothing', async () => {
  const before = seen(emulator);
  const bad = 'scenario: Bad\nsteps:\n  - lock: nobody\n';
  await expect(openText(bad)).rejects.toThrow(/mine\.yaml:3:11 .*Nobody is called nobody\./);
  await expect(openText('steps: [')).rejects.toThrow(/mine\.yaml:1:/);
  await expect(open('none')).rejects.toThrow('There are photos, calendar');
  expect(seen(emulator)).toBe(before);
  expect(story.find('story')).toBeUndefined();
});

it('takes the files that come with a scenario, and says which one is missing', async () => {
  const text = 'scenario: Import\nsteps:\n  - calendar: { who: alice, file: ./a.ics }\n';
  await expect(openText(text)).rejects.toThrow(/choose or drop a\.ics together with it/);
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n';
  await openText(text, { 'a.ics': Buffer.from(calendar).toString('base64') });
  await next();
  expect(progress()).toMatchObject({ taken: 1, problem: null });
});

it('a step that is refused leaves everything as it was and says why', async () => {
  await openText(
    'scenario: Refused\nsteps:\n  - sign-out: alice\n  - status: { who: alice, status: busy }\n',
  );
  await next();
  const before = seen(emulator);
  await next();
  expect(progress()).toMatchObject({ taken: 1, problem: expect.stringContaining('Refused') });
  expect(seen(emulator)).toBe(before);
});

it('says where in a client each sight is, and of none in a dialog or below the clients', async () => {
  const sights = [
    'client: alice, row: bob, presence: Available',
    'client: alice, row: alice, presence: Available',
    'client: bob, list: photo tiles',
    'client: bob, card: alice, presence: Available',
    'client: carol, picture-choices: [none]',
    'client: bob, message: { with: alice, count: 0 }',
    'log: [{ kind: client.signed-in }]',
  ];
  const steps = sights.map((sight) => `  - expect: { ${sight} }\n`).join('');
  await openText(`scenario: Places\nsteps:\n  - lock: carol\n${steps}`);
  const [alice, bob] = ['alice@contoso.com', 'bob@contoso.com'];
  expect(story.get('story').steps[0]?.sights.map(({ at }) => at)).toEqual([
    { client: alice, part: 'row', contact: bob },
    { client: alice, part: 'me', contact: null },
    { client: bob, part: 'list', contact: null },
    null,
    null,
    { client: bob, part: 'conversation', contact: null },
    null,
  ]);
  const covered = '{ options: { who: bob } }';
  await openText(
    `scenario: Covered\nsteps:\n  - lock: carol\n    show: ${covered}\n  - expect: { ${sights[2]} }\n`,
  );
  expect(story.get('story').steps[0]?.sights.map(({ at }) => at)).toEqual([null]);
});

it('stays where it is at either end, however often a key is pressed', async () => {
  await openText('scenario: Short\nsteps:\n  - lock: alice\n');
  const beginning = seen(emulator);
  await back();
  await back();
  expect(seen(emulator)).toBe(beginning);
  await next();
  const end = seen(emulator);
  await next();
  await next();
  expect(seen(emulator)).toBe(end);
});

it('reads a scenario file of this computer with the files beside it that it names', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'mine.yaml');
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n';
  writeFileSync(join(folder, 'a.ics'), calendar);
  writeFileSync(file, 'scenario: Mine\nsteps:\n  - calendar: { who: alice, file: ./a.ics }\n');
  await emulator.session.command(await commandForStory(file));
  await next();
  expect(progress()).toMatchObject({ taken: 1, problem: null });
  writeFileSync(file, 'scenario: Mine\nsteps:\n  - calendar: { who: alice, file: ./b.ics }\n');
  await expect(commandForStory(file)).rejects.toThrow('mine.yaml:3');
});

it('an organisation that is opened during a story takes the place of the user’s own', async () => {
  await emulator.shell('New-CsClientPolicy -Identity Mine');
  await open('photos');
  await emulator.command({ name: 'organisation.reset' });
  expect(story.find('story')).toBeUndefined();
  await undo();
  expect(emulator.stage.find('policy/Tag:Mine')).toBeDefined();
});

it('a reset during a story returns to the beginning of the story', async () => {
  await open('photos');
  const beginning = seen(emulator);
  await next();
  await next();
  await emulator.command({ name: 'emulator.reset' });
  expect(progress().taken).toBe(0);
  expect(seen(emulator)).toBe(beginning);
});

it('what cannot be played on the stage is refused before it begins', async () => {
  const text = 'scenario: Undo\nsteps:\n  - lock: bob\n  - command: { name: emulator.undo }\n';
  await expect(openText(text)).rejects.toThrow(/mine\.yaml:4:1 .*lync-emulator run/);
});
