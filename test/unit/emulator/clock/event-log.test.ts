import { describe, expect, it } from 'vitest';
import {
  EventLog,
  logCapacity,
  logSnapshotSchema,
} from '../../../../electron/emulator/clock/event-log.js';
import { toInstant } from '../../../../shared/lync/time.js';

const entry = (text: string) => ({ kind: 'clock.stopped', actor: 'operator', text }) as const;

describe('the event log', () => {
  it('numbers entries in the order of happening and stamps virtual time', () => {
    let now = 1000;
    const log = new EventLog(() => toInstant(now));
    log.append(entry('one'));
    now = 2000;
    log.append({ ...entry('two'), sip: 'alice@contoso.com' });
    expect(log.entries()).toEqual([
      { id: 'e1', at: 1000, ...entry('one'), sip: null, cause: null },
      { id: 'e2', at: 2000, ...entry('two'), sip: 'alice@contoso.com', cause: null },
    ]);
  });

  it('names the cause of what is written while it is carried out', async () => {
    const log = new EventLog(() => toInstant(0));
    const command = log.append(entry('command'));
    await log.during(command.id, async () => {
      await Promise.resolve();
      const effect = log.append(entry('effect'));
      log.during(effect.id, () => log.append(entry('effect of the effect')));
      log.append(entry('second effect'));
    });
    log.append(entry('after'));
    expect(log.entries().map(({ cause }) => cause)).toEqual([null, 'e1', 'e2', 'e1', null]);
  });

  it('forgets the cause when the work fails', () => {
    const log = new EventLog(() => toInstant(0));
    const fail = () => {
      throw new Error('no');
    };
    expect(() => log.during('e7', fail)).toThrow('no');
    expect(log.append(entry('later')).cause).toBeNull();
  });

  it('keeps the newest entries when it is full', () => {
    const log = new EventLog(() => toInstant(0));
    for (let count = 0; count < logCapacity * 2; count += 1) log.append(entry('x'));
    expect(log.entries().length).toBeGreaterThanOrEqual(logCapacity);
    expect(log.entries().length).toBeLessThan(logCapacity * 1.2);
    expect(log.entries().at(-1)?.id).toBe(`e${logCapacity * 2}`);
  });

  it('goes on in a log that is made from its snapshot', () => {
    const log = new EventLog(() => toInstant(0));
    for (let count = 0; count < logCapacity * 1.2; count += 1) log.append(entry('x'));
    const snapshot = log.snapshot();
    expect(log.snapshot()).toBe(snapshot);
    const text: unknown = JSON.parse(JSON.stringify(snapshot));
    const other = new EventLog(() => toInstant(0), undefined, logSnapshotSchema.parse(text));
    expect(other.append(entry('next'))).toEqual(log.append(entry('next')));
    expect(other.snapshot()).toEqual(log.snapshot());
    expect(snapshot.entries.at(-1)?.text).toBe('x');
  });
});
