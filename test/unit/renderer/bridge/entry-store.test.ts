import { describe, expect, it, vi } from 'vitest';
import { EntryStore } from '../../../../renderer/bridge/entry-store.js';

interface Entries {
  readonly clock: { readonly now: number };
  readonly [person: `person/${string}`]: { readonly name: string };
}

const filled = (): EntryStore<Entries> => {
  const store = new EntryStore<Entries>();
  store.apply({ clock: { now: 1 }, 'person/a': { name: 'A' }, 'person/b': { name: 'B' } }).notify();
  return store;
};

describe('an entry store', () => {
  it('tells only the listeners of the entries that changed', () => {
    const store = filled();
    const a = vi.fn();
    const b = vi.fn();
    store.subscribe('person/a', a);
    store.subscribe('person/b', b);
    store.apply({ 'person/a': { name: 'Anne' } }).notify();
    expect(a).toHaveBeenCalledTimes(1);
    expect(b).not.toHaveBeenCalled();
    expect(store.get('person/a')).toEqual({ name: 'Anne' });
  });

  it('has the whole batch in place before anyone is told', () => {
    const store = filled();
    const seen: unknown[] = [];
    store.subscribe('person/a', () => seen.push(store.get('person/b')));
    store.apply({ 'person/a': { name: 'Anne' }, 'person/b': { name: 'Bert' } }).notify();
    expect(seen).toEqual([{ name: 'Bert' }]);
  });

  it('keeps a list of ids the same object until an entry comes or goes', () => {
    const store = filled();
    const before = store.ids('person/{name}');
    const listener = vi.fn();
    store.subscribeIds('person/{name}', listener);
    store.apply({ 'person/a': { name: 'Anne' }, clock: null }).notify();
    expect(store.ids('person/{name}')).toBe(before);
    expect(listener).not.toHaveBeenCalled();
    store.apply({ 'person/b': null }).notify();
    expect(store.ids('person/{name}')).toEqual(['a']);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('tells the listener of a pattern once a batch which of its entries changed, and from what', () => {
    const store = filled();
    const told: unknown[] = [];
    store.subscribeAll('person/{name}', (changed, before) =>
      told.push(changed.map((id) => [id, before(id)])),
    );
    store.apply({ 'person/a': null, 'person/c': { name: 'C' }, clock: { now: 2 } }).notify();
    expect(told).toEqual([
      [
        ['a', { name: 'A' }],
        ['c', undefined],
      ],
    ]);
  });

  it('tells nobody of a removal of what is not there', () => {
    const store = filled();
    const listener = vi.fn();
    store.subscribeAll('person/{name}', listener);
    store.apply({ 'person/z': null }).notify();
    expect(listener).not.toHaveBeenCalled();
  });

  it('tells whether entries of a pattern stand as a snapshot had them', () => {
    const store = filled();
    expect(store.isAsSent('person/{name}')).toBe(true);
    store.apply({ clock: { now: 2 }, 'person/a': { name: 'Anne' }, 'person/b': null }).notify();
    expect(store.isAsSent('person/{name}')).toBe(true);
    store.apply({ 'person/b': { name: 'B' } }).notify();
    expect(store.isAsSent('person/{name}')).toBe(false);
    store.replace({ 'person/a': { name: 'A' }, 'person/b': { name: 'B' } }).notify();
    expect(store.isAsSent('person/{name}')).toBe(true);
  });

  it('has the ids in the order of the last snapshot, whatever came before', () => {
    const store = filled();
    store.replace({ 'person/c': { name: 'C' }, 'person/a': { name: 'A' } }).notify();
    expect(store.ids('person/{name}')).toEqual(['c', 'a']);
  });

  it('keeps the identity of entries that a new snapshot leaves as they were', () => {
    const store = filled();
    const a = store.get('person/a');
    const listener = vi.fn();
    store.subscribeAll('person/{name}', listener);
    store.replace({ 'person/a': { name: 'A' }, 'person/b': { name: 'Bert' } }).notify();
    expect(store.get('person/a')).toBe(a);
    expect(listener.mock.calls.map(([changed]) => changed)).toEqual([['b']]);
  });

  it('stops telling a listener that has left, also in the middle of a batch', () => {
    const store = filled();
    const second = vi.fn();
    store.subscribe('person/a', () => leave());
    const leave = store.subscribe('person/b', second);
    store.apply({ 'person/a': { name: '1' }, 'person/b': { name: '2' } }).notify();
    expect(second).not.toHaveBeenCalled();
  });
});
