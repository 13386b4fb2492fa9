import { describe, expect, it, vi } from 'vitest';
import { CommandFailure } from '../../../../renderer/bridge/command-failure.js';
import { connectTo } from '../../../support/connect-to.js';
import { type FixtureTopics, FixtureTransport } from '../../../support/fixture-transport.js';

function connect(
  topics: FixtureTopics,
  answer?: ConstructorParameters<typeof FixtureTransport>[1],
) {
  const transport = new FixtureTransport(topics, answer);
  const shown: number[] = [];
  const connection = connectTo(transport, (seq) => shown.push(seq));
  const hellos = () =>
    transport.sent.flatMap((sent) => (sent.type === 'hello' ? [sent.topic] : []));
  return { transport, connection, shown, hellos };
}

const stage = { 'notice/a': 'Alice' };

describe('a connection', () => {
  it('fills a topic with its snapshot and follows its batches', () => {
    const { transport, connection, shown } = connect({ stage });
    const store = connection.topic('stage');
    connection.enter('stage');
    expect(store.get('notice/a')).toBe('Alice');
    transport.change({ stage: { 'notice/a': null, 'notice/b': 'Bob' } });
    expect(store.ids('notice/{notice}')).toEqual(['b']);
    expect(shown).toEqual([1, 2]);
  });

  it('asks for the snapshot again when a batch was lost', () => {
    const { transport, connection, hellos } = connect({ stage });
    connection.enter('stage');
    transport.lose();
    transport.change({ stage: { 'notice/a': 'Alice Two' } });
    expect(hellos()).toEqual(['stage', 'stage']);
    expect(connection.topic('stage').get('notice/a')).toBe('Alice Two');
  });

  it('notices a loss that the snapshot of another topic spans', () => {
    const { transport, connection, hellos } = connect({ stage, 'client/a': {} });
    connection.enter('stage');
    transport.lose();
    connection.enter('client/a');
    transport.change({ stage: { 'notice/a': 'Alice Two' } });
    expect(hellos()).toEqual(['stage', 'client/a', 'stage']);
  });

  it('ignores a batch that its snapshot already holds', () => {
    const { transport, connection } = connect({ stage });
    connection.enter('stage');
    transport.deliver({
      type: 'batch',
      epoch: 'one',
      from: 0,
      seq: 1,
      topics: { stage: { 'notice/a': 'older' } },
    });
    expect(connection.topic('stage').get('notice/a')).toBe('Alice');
  });

  it('tells a page that was never let in from one that was shut out', () => {
    const never = connect({ stage });
    never.transport.refuse();
    expect(never.connection.status()).toBe('refused');
    const once = connect({ stage });
    once.connection.enter('stage');
    once.transport.drop();
    once.transport.refuse();
    expect(once.connection.status()).toBe('shut-out');
  });

  it('starts all topics afresh when the emulator was started anew', () => {
    const { transport, connection, hellos } = connect({ stage, 'client/a': {} });
    connection.enter('stage');
    connection.enter('client/a');
    transport.epoch = 'two';
    transport.change({ stage: { 'notice/a': 'Another Alice' } });
    expect(hellos()).toEqual(['stage', 'client/a', 'stage', 'client/a']);
    expect(connection.topic('stage').get('notice/a')).toBe('Another Alice');
  });

  it('keeps showing what it had while the line is down, and catches up after it', () => {
    const { transport, connection } = connect({ stage });
    connection.enter('stage');
    const statuses: string[] = [];
    connection.subscribeStatus(() => statuses.push(connection.status()));
    transport.drop();
    expect(connection.topic('stage').get('notice/a')).toBe('Alice');
    transport.restore();
    expect(statuses).toEqual(['lost', 'connected']);
  });

  it('asks for a topic once however many parts of the page use it, and leaves it with the last', () => {
    const { transport, connection } = connect({ stage });
    const first = connection.enter('stage');
    const second = connection.enter('stage');
    first();
    first();
    expect(transport.sent).toEqual([{ type: 'hello', topic: 'stage' }]);
    second();
    expect(transport.sent.at(-1)).toEqual({ type: 'leave', topic: 'stage' });
  });

  it('holds back the state it shows until a topic just entered has arrived', () => {
    const { transport, connection, shown } = connect({ stage, 'client/a': {} });
    connection.enter('stage');
    const send = vi.spyOn(transport, 'send').mockImplementation(() => undefined);
    connection.enter('client/a');
    transport.change({ stage: { 'notice/a': 'Anne' } });
    expect(shown).toEqual([1]);
    send.mockRestore();
    transport.send({ type: 'hello', topic: 'client/a' });
    expect(shown).toEqual([1, 2]);
  });

  it('says that a topic was refused, and asks again when told to', () => {
    const { transport, connection } = connect({ stage });
    connection.enter('client/a');
    expect(connection.topicState('client/a')).toMatchObject({ name: 'refused' });
    transport.change({ 'client/a': { 'notice/b': 'Bob' } });
    connection.retry('client/a');
    expect(connection.topicState('client/a')).toMatchObject({ name: 'ready' });
  });

  it('hands each command its own answer', async () => {
    const { connection } = connect({}, (command) =>
      command.name === 'clock.run' ? { fired: 3 } : null,
    );
    const run = connection.command({ name: 'clock.run', duration: '00:30:00' });
    const pause = connection.command({ name: 'clock.pause' });
    expect(await run).toEqual({ fired: 3 });
    expect(await pause).toBeNull();
  });

  it('rejects a refused command with the error of the contract', async () => {
    const { connection } = connect({}, () => new Error('the clock is stuck'));
    await expect(connection.command({ name: 'clock.pause' })).rejects.toThrowError(
      expect.objectContaining({ code: 'refused', message: 'the clock is stuck' }),
    );
  });

  it('fails commands whose answer was lost with the line, and those sent while it is down', async () => {
    const { transport, connection } = connect({}, () => undefined);
    const lost = connection.command({ name: 'clock.next' });
    transport.drop();
    await expect(lost).rejects.toBeInstanceOf(CommandFailure);
    await expect(connection.command({ name: 'clock.next' })).rejects.toThrowError(
      expect.objectContaining({ code: 'disconnected' }),
    );
  });
});
