import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type BatchFrame,
  type Changes,
  maximumFrameLength,
  type SnapshotFrame,
} from '../../shared/contract/frames.js';
import { batchTo, type ContractPeer, hello, refusalOf, run } from '../support/contract-peer.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const setNote = (sip: string, text: string) => ({ name: 'client.set-note', sip, text });

/** One emulator of Alice and Bob, whose epoch is `one`, behind some transport. */
export interface TransportUnderTest {
  connect(): Promise<ContractPeer>;
  close(): Promise<void>;
}

/** A peer that can send what is no frame at all. */
interface TextPeer extends ContractPeer {
  sendText(text: string): void;
}

export interface TextTransportUnderTest extends TransportUnderTest {
  connect(): Promise<TextPeer>;
}

/** What every transport of frames keeps to. */
export function describeFrames(name: string, start: () => Promise<TransportUnderTest>): void {
  describe(`the contract over ${name}`, () => {
    let transport: TransportUnderTest;
    let peer: ContractPeer;
    beforeEach(async () => {
      transport = await start();
      peer = await transport.connect();
    });
    afterEach(() => transport.close());

    it('answers hello with the whole topic, its state and the epoch of the run', async () => {
      await run(peer, 1, setNote(alice, 'Hello'));
      expect(await hello(peer, 'stage')).toEqual({
        type: 'snapshot',
        topic: 'stage',
        epoch: 'one',
        seq: 1,
        entries: { [`note/${alice}`]: 'Hello' },
      });
    });

    it('sends after hello what changes, and the result of a command names the state that shows it', async () => {
      const { seq: before } = await hello(peer, `client/${alice}`);
      const result = await run(peer, 7, setNote(alice, 'In the lab'));
      expect(result).toMatchObject({ id: 7, value: null });
      expect(await batchTo(peer, result.seq)).toEqual({
        type: 'batch',
        epoch: 'one',
        from: before,
        seq: result.seq,
        topics: { [`client/${alice}`]: { [`note/${alice}`]: 'In the lab' } },
      });
    });

    it('says of a removed entry that it is null', async () => {
      await hello(peer, 'stage');
      await run(peer, 1, setNote(alice, 'Soon gone'));
      const { seq } = await run(peer, 2, setNote(alice, ''));
      expect((await batchTo(peer, seq)).topics).toEqual({ stage: { [`note/${alice}`]: null } });
    });

    it('sends each follower every step, with the topics it asked for only', async () => {
      const other = await transport.connect();
      await hello(peer, `client/${alice}`);
      await hello(other, `client/${bob}`);
      await hello(other, 'stage');
      const { seq } = await run(peer, 1, setNote(bob, 'At lunch'));
      expect((await batchTo(peer, seq)).topics).toEqual({});
      expect((await batchTo(other, seq)).topics).toEqual({
        stage: { [`note/${bob}`]: 'At lunch' },
        [`client/${bob}`]: { [`note/${bob}`]: 'At lunch' },
      });
    });

    it('closes a gap with a second hello', async () => {
      await hello(peer, 'stage');
      await run(peer, 1, setNote(alice, 'One'));
      const { seq } = await run(peer, 2, setNote(bob, 'Two'));
      expect(await hello(peer, 'stage')).toMatchObject({
        seq,
        entries: { [`note/${alice}`]: 'One', [`note/${bob}`]: 'Two' },
      });
    });

    it('sends nothing more of a topic that was left', async () => {
      await hello(peer, 'stage');
      peer.send({ type: 'leave', topic: 'stage' });
      const { seq } = await run(peer, 1, setNote(alice, 'Unseen'));
      expect((await batchTo(peer, seq)).topics).toEqual({});
    });

    it('refuses a topic that does not exist and names it', async () => {
      expect(
        await refusalOf(peer, { type: 'hello', topic: 'client/nobody@contoso.com' }),
      ).toMatchObject({
        topic: 'client/nobody@contoso.com',
        error: { code: 'not-found' },
      });
    });

    it.each([
      ['an unknown command', { name: 'policy.explode' }, { code: 'unknown-command', path: 'name' }],
      ['a command without its name', { name: '' }, { code: 'unknown-command' }],
      [
        'a missing value',
        { name: 'client.set-note', sip: alice },
        { code: 'invalid-input', path: 'text' },
      ],
      ['an unknown key', { ...setNote(alice, 'a'), colour: 'red' }, { code: 'invalid-input' }],
      [
        'a value of the wrong type',
        { ...setNote(alice, 'a'), text: 7 },
        { code: 'invalid-input', path: 'text' },
      ],
      [
        'a value that is too long',
        setNote(alice, 'a'.repeat(501)),
        { code: 'invalid-input', path: 'text' },
      ],
      [
        'a person who is not signed in',
        setNote('eve@contoso.com', 'a'),
        { code: 'not-signed-in', path: 'sip' },
      ],
    ])('answers %s with a typed error, and nothing changes', async (_name, command, error) => {
      const { seq } = await hello(peer, 'stage');
      const result = await run(peer, 3, command);
      expect(result).toMatchObject({ id: 3, seq, error });
      expect(await hello(peer, 'stage')).toMatchObject({ seq, entries: {} });
    });

    it.each([
      ['null', null],
      ['a number', 7],
      ['a string', 'hello'],
      ['a list', [{ type: 'hello', topic: 'stage' }]],
      ['an object without a type', {}],
      ['an unknown type', { type: 'shutdown' }],
      ['an unknown key', { type: 'hello', topic: 'stage', extra: true }],
      ['a topic of the wrong form', { type: 'hello', topic: 'client/' }],
      ['a topic with a path in it', { type: 'hello', topic: 'client/../stage' }],
      ['a topic that is too long', { type: 'hello', topic: `client/${'a'.repeat(400)}` }],
      ['an id that is no whole number', { type: 'command', id: 1.5, command: { name: 'x' } }],
      ['a negative id', { type: 'command', id: -1, command: { name: 'x' } }],
      ['a command that is no object', { type: 'command', id: 1, command: 'clock.pause' }],
      ['the prototype of objects', { type: '__proto__' }],
    ])('refuses a frame that is %s, and goes on', async (_name, frame) => {
      expect((await refusalOf(peer, frame)).error.code).toBe('bad-frame');
      expect((await hello(peer, 'stage')).topic).toBe('stage');
    });

    it('carries a shell text of a megabyte and its answer', async () => {
      const text = '# ünïcode\n'.repeat(100_000);
      expect(await run(peer, 1, { name: 'shell.run', text })).toMatchObject({
        value: { records: [{ kind: 'output', text }] },
      });
    });

    it('goes on for others when a follower leaves in the middle', async () => {
      const other = await transport.connect();
      await hello(other, 'stage');
      await hello(peer, 'stage');
      await other.close();
      const { seq } = await run(peer, 1, setNote(alice, 'Still here'));
      expect((await batchTo(peer, seq)).topics).toEqual({
        stage: { [`note/${alice}`]: 'Still here' },
      });
    });

    it('lets a follower that joins at any time arrive at the same state', async () => {
      const step = fc.oneof(
        fc.record({
          sip: fc.constantFrom(alice, bob),
          text: fc.constantFrom('', 'a', 'b', 'c'),
        }),
        fc.constant('hello' as const),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const follower = await transport.connect();
          const commander = await transport.connect();
          let last = (await hello(follower, 'stage')).seq;
          for (const [index, taken] of steps.entries()) {
            if (taken === 'hello') await hello(follower, 'stage');
            else last = (await run(commander, index, setNote(taken.sip, taken.text))).seq;
          }
          await reaches(follower, last);
          const shown = replay(follower);
          expect(shown).toEqual((await hello(commander, 'stage')).entries);
          await follower.close();
          await commander.close();
        }),
        { numRuns: 15 },
      );
    });
  });
}

/** What every transport that carries frames as text keeps to besides. */
export function describeText(name: string, start: () => Promise<TextTransportUnderTest>): void {
  describe(`text over ${name}`, () => {
    let transport: TextTransportUnderTest;
    let peer: TextPeer;
    beforeEach(async () => {
      transport = await start();
      peer = await transport.connect();
    });
    afterEach(() => transport.close());

    it('is refused when it is not JSON, or longer than a frame may be', async () => {
      const cases = [
        ['{"type":"hello"', 'bad-frame'],
        ['', 'bad-frame'],
        [' '.repeat(maximumFrameLength + 1), 'too-large'],
      ] as const;
      for (const [text, code] of cases) {
        const from = peer.received.all.length;
        peer.sendText(text);
        const refused = await peer.received.find((f) => f.type === 'refused', from);
        expect(refused.error.code).toBe(code);
      }
      expect((await hello(peer, 'stage')).topic).toBe('stage');
    });
  });
}

/** Waits until the follower was sent everything up to `seq`. */
async function reaches(follower: ContractPeer, seq: number): Promise<void> {
  await follower.received.find(
    (frame): frame is BatchFrame | SnapshotFrame =>
      (frame.type === 'batch' || frame.type === 'snapshot') && frame.seq >= seq,
  );
}

/** What a renderer that applied all frames in order would show of the stage. */
function replay(peer: ContractPeer): Changes {
  let entries: Record<string, Changes[string]> = {};
  let seq = -1;
  for (const frame of peer.received.all) {
    if (frame.type === 'snapshot') {
      entries = { ...frame.entries };
      seq = frame.seq;
    } else if (frame.type === 'batch' && frame.seq > seq) {
      expect(frame.from).toBe(seq);
      seq = frame.seq;
      for (const [key, value] of Object.entries(frame.topics.stage ?? {}))
        if (value === null) delete entries[key];
        else entries[key] = value;
    }
  }
  return entries;
}
