import { describe, expect, it } from 'vitest';
import { Topic } from '../../../../electron/emulator/topics/topic.js';

function counted(values: Map<string, object>) {
  const reads: string[] = [];
  const topic = new Topic({
    keys: () => values.keys(),
    read: (key) => {
      reads.push(key);
      return values.get(key) ?? null;
    },
  });
  return { topic, reads };
}

describe('a topic', () => {
  it('gives the whole view to a newcomer, then only what changed', () => {
    const values = new Map<string, object>([
      ['a', { n: 1 }],
      ['b', { n: 2 }],
    ]);
    const { topic, reads } = counted(values);
    expect(topic.snapshot()).toEqual({ a: { n: 1 }, b: { n: 2 } });
    reads.length = 0;
    values.set('b', { n: 3 });
    topic.invalidate('b');
    expect(topic.takeChanges()).toEqual({ b: { n: 3 } });
    expect(reads).toEqual(['b']);
    expect(topic.takeChanges()).toBeNull();
  });

  it('says null for what is gone, and nothing for what came back the same', () => {
    const values = new Map<string, object>([
      ['a', { n: 1 }],
      ['b', { deep: [1] }],
    ]);
    const { topic } = counted(values);
    topic.snapshot();
    values.delete('a');
    values.set('b', { deep: [1] });
    topic.invalidate('a');
    topic.invalidate('b');
    expect(topic.takeChanges()).toEqual({ a: null });
  });

  it('tells of a withdrawn entry only where it was known', () => {
    const values = new Map<string, object>([['known', {}]]);
    const { topic, reads } = counted(values);
    topic.snapshot();
    reads.length = 0;
    values.clear();
    topic.invalidate('passing');
    topic.withdraw('passing');
    topic.withdraw('known');
    expect(topic.takeChanges()).toEqual({ known: null });
    expect(reads).toEqual(['known']);
  });
});
