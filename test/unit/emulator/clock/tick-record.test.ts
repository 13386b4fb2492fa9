import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookBack } from '../../../../electron/emulator/clock/look-back.js';
import {
  TickRecord,
  tickRecordSnapshotSchema,
} from '../../../../electron/emulator/clock/tick-record.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { throughJson } from '../../../support/through-json.js';

const at = (minutes: number) => toInstant(minutes * 60_000);
const reach = lookBack / 60_000;

function recordOf(...minutes: readonly number[]): TickRecord {
  const record = new TickRecord();
  for (const minute of minutes) record.add(at(minute));
  return record;
}

describe('a record of ticks', () => {
  it('gives back the moments of a stretch, whatever their steps', () => {
    const record = recordOf(0, 5, 10, 15, 22, 52, 82, 83);
    expect(record.between(at(5), at(83))).toEqual([5, 10, 15, 22, 52, 82].map(at));
  });

  it('forgets runs that ended before the history begins', () => {
    const record = recordOf(0, 5, 10, 12, 30, reach + 11, reach + 12, reach + 20);
    expect(record.between(at(0), at(2 * reach))).toEqual(
      [12, 30, reach + 11, reach + 12, reach + 20].map(at),
    );
  });

  it('goes on from its snapshot as if it had never stopped', () => {
    const steps = fc.array(fc.constantFrom(1, 5, 5, 5, 30, reach), { maxLength: 40 });
    fc.assert(
      fc.property(steps, steps, (before, after) => {
        let minute = 0;
        const record = new TickRecord();
        for (const step of before) {
          minute += step;
          record.add(at(minute));
        }
        const said = record.snapshot();
        const text = JSON.stringify(said);
        const restored = new TickRecord(throughJson(tickRecordSnapshotSchema, said));
        for (const step of after) {
          minute += step;
          record.add(at(minute));
          restored.add(at(minute));
        }
        expect(restored.snapshot()).toEqual(record.snapshot());
        expect(JSON.stringify(said)).toBe(text);
      }),
    );
  });

  it('takes ticks at equal steps together as it takes them one by one', () => {
    const runs = fc.array(fc.tuple(fc.constantFrom(1, 5, 30, reach), fc.nat(7)), { maxLength: 12 });
    fc.assert(
      fc.property(runs, (all) => {
        const [together, single] = [new TickRecord(), new TickRecord()];
        let minute = 0;
        for (const [step, count] of all) {
          together.addRun(at(minute + step), step * 60_000, count);
          for (let tick = 0; tick < count; tick += 1) {
            minute += step;
            single.add(at(minute));
          }
        }
        expect(together.snapshot()).toEqual(single.snapshot());
      }),
    );
  });

  it('says the very same snapshot until another tick', () => {
    const record = recordOf(0, 5, 10);
    const said = record.snapshot();
    expect(record.snapshot()).toBe(said);
    expect(new TickRecord(said).snapshot()).toBe(said);
    record.add(at(15));
    expect(record.snapshot()).not.toBe(said);
  });
});
