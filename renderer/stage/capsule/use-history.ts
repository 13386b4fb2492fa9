import type { HistoryView } from '../../../shared/contract/index.js';
import { useTopicEntry } from '../../bridge/hooks.js';

/** What the emulator can do with its past; `undefined` until the first snapshot. */
export const useHistory = (): HistoryView | undefined => useTopicEntry('history', 'history');
