import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../../../electron/host/state/change/size.js';
import { Timeline } from '../../../../../electron/host/state/timeline/timeline.js';

interface Desk {
  readonly clock: number;
  readonly notes: readonly string[];
}

const start: Desk = { clock: 0, notes: [] };

/** Acts as whole numbers, time that passes, and ways back and forth. */
const anyCourse = fc.array(
  fc.oneof(
    fc.record({ act: fc.string({ maxLength: 3 }) }),
    fc.record({ passing: fc.integer({ min: 1, max: 9 }) }),
    fc.constantFrom('undo' as const, 'redo' as const, 'restart' as const),
  ),
  { maxLength: 40 },
);

/** What undo should do, with every moment kept whole. */
class Model {
  back: Desk[] = [];
  forth: Desk[] = [];
}

describe('Undo and redo', () => {
  it('lead to the very moments that were there, also after a restart in between', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        let [present, timeline] = [start, new Timeline(start)];
        const model = new Model();
        for (const each of course) {
          if (each === 'restart') {
            const state = JSON.parse(JSON.stringify(timeline.toState(present)));
            timeline = new Timeline(present, state);
          } else if (each === 'undo' || each === 'redo') {
            const [from, to] =
              each === 'undo' ? [model.back, model.forth] : [model.forth, model.back];
            const goal = each === 'undo' ? timeline.takeBack(present) : timeline.doAgain(present);
            const expected = from.pop();
            expect(goal?.moment).toEqual(expected);
            if (!expected) continue;
            to.push(present);
            present = expected;
          } else if ('passing' in each) {
            present = { ...present, clock: present.clock + each.passing };
          } else {
            timeline.did(each.act, present);
            model.back.push(present);
            model.forth = [];
            present = { ...present, notes: [...present.notes, each.act] };
          }
        }
        expect(timeline.acts).toBe(model.back.length);
      }),
    );
  });

  it('say what they would do', () => {
    const timeline = new Timeline(start);
    expect([timeline.undo, timeline.redo]).toEqual([null, null]);
    expect(timeline.takeBack(start)).toBeNull();
    timeline.did('Write a note.', start);
    timeline.did('Write another.', { clock: 1, notes: ['a'] });
    expect(timeline.takeBack({ clock: 2, notes: ['a', 'b'] })).toEqual({
      sentence: 'Write another.',
      moment: { clock: 1, notes: ['a'] },
    });
    expect([timeline.undo, timeline.redo]).toEqual(['Write a note.', 'Write another.']);
    timeline.did('Write a third.', { clock: 1, notes: ['a'] });
    expect([timeline.undo, timeline.redo]).toEqual(['Write a third.', null]);
  });

  it('take acts that belong together as one', () => {
    const timeline = new Timeline(start);
    timeline.did('Before.', start);
    const [acts, before] = [timeline.acts, { clock: 1, notes: ['a'] }];
    timeline.did('First.', before);
    timeline.did('Second.', { clock: 2, notes: ['a', 'b'] });
    timeline.join(acts, 'Both.', before);
    const joined = timeline.takeBack({ clock: 3, notes: ['a', 'b', 'c'] });
    expect(joined).toEqual({ sentence: 'Both.', moment: before });
    expect(timeline.undo).toBe('Before.');
    expect(timeline.redo).toBe('Both.');
  });

  it('give up what leads nowhere, because a part of the file was left out', () => {
    const timeline = new Timeline(start);
    timeline.did('First.', start);
    timeline.did('Second.', { clock: 1, notes: ['a'] });
    timeline.did('Third.', { clock: 2, notes: ['a', 'b'] });
    const present: Desk = { clock: 3, notes: ['a', 'b', 'c'] };
    const state = timeline.toState(present);
    expect(new Timeline<Desk>({ clock: 3, notes: [] }, state).undo).toBeNull();
    const fits = ({ notes }: Desk) => notes.length > 1;
    const checked = new Timeline(present, state, fits);
    expect(checked.undo).toBe('Third.');
    checked.takeBack(present);
    expect(checked.undo).toBeNull();
    expect(checked.redo).toBe('Third.');
  });

  it('keep as much as the bound allows, and always the last act', () => {
    const timeline = new Timeline<Desk>(start, undefined, undefined, 1000);
    let present = start;
    for (let number = 1; number <= 100; number += 1) {
      timeline.did(`Note ${number}.`, present);
      present = { clock: number, notes: [`${number}`.repeat(20)] };
    }
    const { undo } = timeline.toState(present);
    expect(undo.at(-1)?.sentence).toBe('Note 100.');
    const kept = undo.slice(0, -1).map(({ change }) => (change ? sizeOf(change) : 0));
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.reduce((sum, size) => sum + size, 0)).toBeLessThan(1000);
    expect(timeline.acts).toBe(100);
    let count = 0;
    for (let goal = timeline.takeBack(present); goal; goal = timeline.takeBack(present)) {
      present = goal.moment;
      count += 1;
    }
    expect(count).toBe(undo.length);
    expect(present.clock).toBe(100 - undo.length);
  });
});
