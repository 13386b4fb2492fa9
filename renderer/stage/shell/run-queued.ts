import type { useCommand } from '../../bridge/hooks.js';
import { shellActions } from './shell-actions.js';
import { columnsOf } from './shell-columns.js';

/** Runs what was entered in a plain field, in the width that the console has around it. */
export const runQueued = (command: ReturnType<typeof useCommand>, field: HTMLElement): void =>
  shellActions(command).runQueued(columnsOf(field));
