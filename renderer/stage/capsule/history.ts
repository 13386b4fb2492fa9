import { useEffect } from 'react';
import type { HistoryView } from '../../../shared/contract/index.js';
import { useConnection, useEntry } from '../../bridge/hooks.js';

/** What the emulator can do with its past; `undefined` until the first snapshot. */
export function useHistory(): HistoryView | undefined {
  const connection = useConnection();
  useEffect(() => connection.enter('history'), [connection]);
  return useEntry(connection.topic('history'), 'history');
}
