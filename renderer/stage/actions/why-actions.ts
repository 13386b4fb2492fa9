import { useWhyMode } from '../../bridge/why-mode.js';
import { strings } from '../strings.js';
import type { Action } from './action.js';
import { withKeys } from './action-keys.js';
import { actionStrings as text } from './strings.js';

/** Asking "why?" of a client: on the stage, and in a window of one client. */
export const whyActions: readonly Action[] = withKeys([
  {
    id: 'toggle-why',
    title: text.why,
    detail: strings.why.hint,
    keywords: 'reason rule evidence policy',
    run: () => useWhyMode.setState(({ enabled }) => ({ enabled: !enabled })),
  },
  {
    id: 'walk-why',
    title: text.walkWhy,
    detail: text.walkWhyDetail,
    keywords: 'why reason missing absent rule evidence keyboard answers',
    available: () => document.querySelector('[data-client-window]') !== null || text.noClient,
    run: () => useWhyMode.getState().walkFrom(document.activeElement),
  },
]);
