import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { LogEntry } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { type LogFilter, logFilter } from '../../../shared/log/log-filter.js';
import { useStageStore } from '../../bridge/hooks.js';

/** What the operator wants to see of the log. */
export const useLogFilter = create<
  LogFilter & {
    /** The entry that is pointed at as a cause. */
    readonly highlighted: string | null;
    change(filter: Partial<LogFilter>): void;
    highlight(id: string | null): void;
  }
>()((set) => ({
  kind: '',
  sip: '',
  text: '',
  highlighted: null,
  change: (filter) => set(filter),
  highlight: (highlighted) => set({ highlighted }),
}));

/** `policy` of `policy.changed`. */
const nounOf = (kind: string): string => kind.split('.')[0] ?? kind;

/** The number in an entry's id, which is its place in the order of happening. */
const placeOf = (entry: LogEntry): number => Number(entry.id.replace(/^\D+/, ''));

/** Rows drawn at most; a filter finds older ones. */
const rowLimit = 300;

/** The id of the first entry that a log has. */
const firstId = 'e1';

export interface LogRows {
  /** The newest first. */
  readonly rows: readonly LogEntry[];
  readonly total: number;
  readonly kinds: readonly string[];
  readonly people: readonly string[];
  /** Whether the stage has the log from its beginning. */
  readonly isWhole: boolean;
}

/** The entries that fit, newest first, and what there is to filter by. Entries never change. */
export function selectRows(entries: readonly LogEntry[], filter: LogFilter): LogRows {
  const fitting = entries.filter(logFilter(filter)).toSorted((a, b) => placeOf(b) - placeOf(a));
  return {
    rows: fitting.slice(0, rowLimit),
    total: fitting.length,
    kinds: [...new Set(entries.map(({ kind }) => nounOf(kind)))].toSorted(),
    people: [...new Set(entries.flatMap(({ sip }) => sip ?? []))].toSorted(),
    isWhole: entries.length === 0 || entries.some(({ id }) => id === firstId),
  };
}

/** The log as it is to be drawn. */
export function useLogRows(): LogRows {
  const store = useStageStore();
  // Ids are not enough to go by: those of a capsule may be the same as before.
  const subscribe = useCallback(
    (again: () => void) => store.subscribeAll('log/{entry}', again),
    [store],
  );
  const version = useSyncExternalStore(subscribe, () => store.version);
  const kind = useLogFilter((filter) => filter.kind);
  const sip = useLogFilter((filter) => filter.sip);
  const text = useLogFilter((filter) => filter.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the store holds changes with its version.
  return useMemo(() => {
    const entries = store
      .ids('log/{entry}')
      .flatMap((id) => store.get(stageKey('log/{entry}', id)) ?? []);
    return selectRows(entries, { kind, sip, text });
  }, [store, version, kind, sip, text]);
}
