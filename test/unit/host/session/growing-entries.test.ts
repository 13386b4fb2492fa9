import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/contract/commands/command.js';
import { topicName } from '../../../../shared/contract/keys.js';
import { lastingTopics } from '../../../../shared/contract/topics.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator } from '../../../support/running-emulator.js';

const turns = 40;
const person = (index: number): string => `person${index}@contoso.com`;
const [viewer, other] = [person(0), person(1)];

/** What can be done again and again, each time with something else; `turn` counts from 1. */
const acts: Readonly<Record<string, (turn: number) => Command>> = {
  'a message': (turn) => {
    const [sip, conversation] = turn % 2 === 0 ? [viewer, other] : [other, viewer];
    return { name: 'conversation.send', sip, conversation, text: 'Hello' };
  },
  'another conversation': (turn) => ({
    name: 'conversation.open',
    sip: viewer,
    with: person(turn + 1),
  }),
  'another contact': (turn) => ({
    name: 'client.add-contact',
    sip: other,
    contact: person(turn + 1),
  }),
  'another group': (turn) => ({ name: 'client.add-group', sip: viewer, title: `Group ${turn}` }),
  'another note': (turn) => ({ name: 'client.set-note', sip: viewer, text: `Note ${turn}` }),
  'another relationship': (turn) => ({
    name: 'client.set-relationship',
    sip: viewer,
    contact: person(turn),
    relationship: 'workgroup',
  }),
  'another sign-in': (turn) => ({ name: 'client.sign-in', sip: person(turn + 1) }),
  'another file': (turn) => ({ name: 'shell.run', text: `'x' | Out-File file${turn}.txt` }),
  'another policy': (turn) => ({
    name: 'shell.run',
    text: `New-CsClientPolicy -Identity Policy${turn}`,
  }),
  'another fault': (turn) => ({
    name: 'exchange.set-fault',
    target: 'ews',
    kind: 'slow',
    mailbox: person(turn),
  }),
  'another meeting': (turn) => ({
    name: 'exchange.add-entry',
    mailbox: viewer,
    subject: `Meeting ${turn}`,
    start: '2010-12-06T09:00',
    end: '2010-12-06T10:00',
    busyType: 'busy',
  }),
  'another device': () => ({ name: 'endpoint.add', sip: viewer, device: 'mobile' }),
  'another hour': () => ({ name: 'clock.run', duration: '01:00:00' }),
};

/** Entries that are a list and are sent whole, with what keeps them short or seldom. */
const lists: Readonly<Record<string, string>> = {
  'stage files': 'at most 1000 files and folders',
  'stage front-ends': 'at most 40 addresses for each Front End',
  'stage mailbox/person#@contoso.com': 'at most 500 entries, of two weeks',
  'stage endpoints/person#@contoso.com': 'the devices of one person',
  'client/person#@contoso.com groups': 'names of groups, sent when one comes, goes or is toggled',
  'clients-on-stage clients': 'the addresses of at most 500 clients',
  'client/person#@contoso.com open-conversations': 'the addresses of at most 50 people',
};

/** Ids differ from turn to turn. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, '#');

/** The most bytes that each change of an entry took in each turn, by topic and key without numbers. */
async function bytesOfTurns(act: (turn: number) => Command) {
  const organisation = generateOrganisation({ people: turns + 2, seed: 1 });
  const text = JSON.stringify({ ...organisation, signedIn: [viewer, other] });
  const emulator = await runEmulator({
    organisation: { fileName: 'organisation.json', text, folder: null },
  });
  for (const [sip, its] of [
    [viewer, other],
    [other, viewer],
  ] as const)
    await emulator.command({ name: 'conversation.open', sip, with: its });
  let bytes = new Map<string, number>();
  const connection = emulator.session.attach((frame) => {
    if (frame.type !== 'batch') return;
    for (const [topic, changes] of Object.entries(frame.topics))
      for (const [key, value] of Object.entries(changes)) {
        const entry = withoutNumbers(`${topic} ${key}`);
        const size = Buffer.byteLength(JSON.stringify(value));
        bytes.set(entry, Math.max(bytes.get(entry) ?? 0, size));
      }
  });
  const clients = [viewer, other].map((sip) => topicName('client/{sip}', sip));
  for (const topic of [...lastingTopics, ...clients]) connection.receive({ type: 'hello', topic });
  const all: ReadonlyMap<string, number>[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    bytes = new Map();
    await emulator.command(act(turn));
    all.push(bytes);
  }
  await emulator.close();
  return all;
}

describe('A change sends as many bytes of an entry after many like it as after few:', () => {
  it.each(Object.entries(acts))('%s', async (_, act) => {
    const all = await bytesOfTurns(act);
    const half = turns / 2;
    const most = (from: number, to: number, entry: string): number =>
      Math.max(0, ...all.slice(from, to).map((bytes) => bytes.get(entry) ?? 0));
    const entries = new Set(all.slice(half).flatMap((bytes) => [...bytes.keys()]));
    const grown = [...entries].flatMap((entry) => {
      const [few, many] = [most(0, half, entry), most(half, turns, entry)];
      // Numbers become longer.
      return lists[entry] === undefined && few > 0 && many > few + half
        ? [`${entry}: ${few}, then ${many} bytes`]
        : [];
    });
    expect(grown).toEqual([]);
  });
});
