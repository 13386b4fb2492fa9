import { describe, expect, it } from 'vitest';
import { lookBack } from '../../../../electron/emulator/clock/look-back.js';
import { TickRecord } from '../../../../electron/emulator/clock/tick-record.js';
import { toInstant } from '../../../../shared/lync/time.js';

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
});
