import type { useCommand } from '../../bridge/hooks.js';
import { shellActions } from './shell-actions.js';
import { columnsOf } from './shell-columns.js';

/** Runs what was typed into a plain field, in the width that the console has around it. */
export const enterLine = (
  command: ReturnType<typeof useCommand>,
  text: string,
  field: HTMLElement,
): void => shellActions(command).enter(text, columnsOf(field));
