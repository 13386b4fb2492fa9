import { describe, expect, it } from 'vitest';
import { create } from 'zustand';
import { keepStores } from '../../../build/dev/keep-stores.js';

interface Shell {
  readonly busy: boolean;
  readonly line: string;
  setBusy(busy: boolean): void;
}

/** Evaluates the module of a store once more, as an edit does; `data` is what the server hands from one to the next. */
function evaluate(data: object) {
  const useShell = create<Shell>()((set) => ({
    busy: false,
    line: '',
    setBusy: (busy) => set({ busy }),
  }));
  const module = 'export const useShell = create<Shell>()(begin);';
  const appended = keepStores().transform(module, '/shell-session.ts')?.code.slice(module.length);
  const code = (appended ?? '').replaceAll('import.meta.hot', 'hot');
  new Function('useShell', 'hot', code)(useShell, { data });
  return useShell;
}

describe('a store whose module is replaced by an edit', () => {
  it('holds what the former one held', () => {
    const data = {};
    evaluate(data).setState({ line: 'Get-CsClientPol' });
    expect(evaluate(data).getState().line).toBe('Get-CsClientPol');
  });

  it('takes over how something ends that was begun before the edit, and nothing else', () => {
    const data = {};
    const former = evaluate(data);
    former.getState().setBusy(true);
    const next = evaluate(data);
    const last = evaluate(data);
    expect(last.getState().busy).toBe(true);
    last.setState({ line: 'typed since' });
    former.getState().setBusy(false);
    expect(next.getState().busy).toBe(false);
    expect(last.getState()).toMatchObject({ busy: false, line: 'typed since' });
  });

  it('keeps its own functions', () => {
    const data = {};
    const { setBusy } = evaluate(data).getState();
    expect(evaluate(data).getState().setBusy).not.toBe(setBusy);
  });
});
