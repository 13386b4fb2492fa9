import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lookBack } from '../../../../electron/emulator/clock/look-back.js';
import {
  VersionRecord,
  versionRecordSnapshotSchema,
} from '../../../../electron/emulator/clock/version-record.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { throughJson } from '../../../support/through-json.js';

const at = (minutes: number) => toInstant(minutes * 60_000);
const reach = lookBack / 60_000;

const values = (record: VersionRecord<string>): readonly string[] =>
  record.between(at(0), at(10 * reach)).map(({ value }) => value);

describe('a record of versions', () => {
  it('tells what held in each part of a stretch', () => {
    const record = new VersionRecord<string>();
    record.add(at(0), 'free');
    record.add(at(10), 'busy');
    record.add(at(10), 'tentative');
    record.add(at(20), 'tentative');
    record.add(at(30), 'free');
    expect(record.between(at(5), at(40))).toEqual([
      { from: at(5), to: at(10), value: 'free' },
      { from: at(10), to: at(30), value: 'tentative' },
      { from: at(30), to: at(40), value: 'free' },
    ]);
  });

  it('keeps what held when the history begins, and forgets what was over by then', () => {
    const record = new VersionRecord<string>();
    record.add(at(0), 'first');
    record.add(at(10), 'second');
    record.add(at(20), 'third');
    record.add(at(reach + 15), 'last');
    expect(values(record)).toEqual(['second', 'third', 'last']);
    record.add(at(reach + 20), 'very last');
    expect(values(record)).toEqual(['third', 'last', 'very last']);
  });

  it('keeps no more than it may', () => {
    const record = new VersionRecord<string>([], 3);
    for (let index = 0; index < 10; index += 1) record.add(at(index), `v${index}`);
    expect(values(record)).toEqual(['v7', 'v8', 'v9']);
  });

  it('knows an equal value for the one it holds, also after it was read from a file', () => {
    const record = new VersionRecord<{ readonly text: string }>();
    record.add(at(0), { text: 'busy' });
    const said = record.snapshot();
    record.add(at(10), { text: 'busy' });
    expect(record.snapshot()).toBe(said);
  });

  it('keeps a value that comes again once', () => {
    const record = new VersionRecord<{ readonly text: string }>();
    for (const [index, text] of ['free', 'busy', 'free', 'busy'].entries())
      record.add(at(index), { text });
    const [free, busy, ...again] = record.snapshot().map(({ value }) => value);
    expect([free, busy]).toEqual([{ text: 'free' }, { text: 'busy' }]);
    expect(again[0]).toBe(free);
    expect(again[1]).toBe(busy);
  });

  it('goes on from its snapshot as if it had never stopped', () => {
    const schema = versionRecordSnapshotSchema(z.array(z.string()));
    const changes = fc.array(
      fc.tuple(fc.constantFrom(0, 1, 10, reach), fc.array(fc.constantFrom('a', 'b'))),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        let minute = 0;
        const record = new VersionRecord<readonly string[]>([], 5);
        for (const [step, value] of before) {
          minute += step;
          record.add(at(minute), value);
        }
        const said = record.snapshot();
        const text = JSON.stringify(said);
        const restored = new VersionRecord<readonly string[]>(throughJson(schema, said), 5);
        for (const [step, value] of after) {
          minute += step;
          record.add(at(minute), value);
          restored.add(at(minute), value);
        }
        expect(restored.snapshot()).toEqual(record.snapshot());
        expect(JSON.stringify(said)).toBe(text);
      }),
    );
  });
});
