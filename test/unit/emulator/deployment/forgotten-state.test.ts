import { describe, expect, it } from 'vitest';
import { deploymentSnapshotSchema } from '../../../../electron/emulator/deployment/deployment-snapshot.js';
import { type Member, ObjectGraphs } from '../../../support/forgotten-state.js';
import { throughJson } from '../../../support/through-json.js';
import { unsavedNames } from '../../../support/unsaved-names.js';
import { begin, day } from './busy-day.js';

class Part {
  readonly #kept = new Map<string, readonly number[]>();

  constructor(...numbers: readonly number[]) {
    this.#kept.set('numbers', numbers);
  }

  get kept(): unknown {
    return this.#kept;
  }
}

/** A part without a class. */
function closedPart(first: number) {
  let number = first;
  const numbers = new Map<string, number>();
  return () => {
    number += 1;
    return numbers.set('last', number);
  };
}

describe('a comparison of what parts hold', () => {
  const compared = (one: unknown, other: unknown) => {
    const graphs = new ObjectGraphs(new Set());
    graphs.compare({ within: [one] }, { within: [other] });
    return [...graphs.different];
  };

  it('sees what a part keeps to itself', () => {
    expect(compared(new Part(1, 2), new Part(1, 2))).toEqual([]);
    expect(compared(new Part(1, 2), new Part(1, 3))).toEqual(['Part.#kept']);
  });

  it('sees what only a function holds on to', () => {
    const [one, other] = [closedPart(1), closedPart(1)];
    expect(compared(one, other)).toEqual([]);
    one();
    expect(compared(one, other)).toEqual(['closedPart.number', 'closedPart.numbers']);
  });
});

/** A member or variable that no snapshot holds has a comment before it: `Not in snapshots: why`. */
it('holds nothing that a snapshot does not say, but what says why', async () => {
  const left = unsavedNames();
  const different = new Set<Member>();
  const unmet = new Set(left);
  const whole = begin(null);
  for (const [index, command] of day.entries()) {
    await whole.execute(command, {}).catch(() => undefined);
    // What a command leaves behind is there after the next one, too.
    if (index % 2 === 0 && index < day.length - 1) continue;
    const restored = begin(throughJson(deploymentSnapshotSchema, whole.snapshot()));
    // The shell is made when it is first asked for.
    for (const deployment of [whole, restored])
      await deployment.execute({ name: 'shell.history' }, {});
    const graphs = new ObjectGraphs(left);
    graphs.compare(whole, restored);
    for (const member of graphs.different) different.add(member);
    for (const member of graphs.met) unmet.delete(member);
  }
  expect({ forgotten: [...different], gone: [...unmet] }).toEqual({ forgotten: [], gone: [] });
}, 60_000);
