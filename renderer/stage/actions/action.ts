import type { Command, ResultOf } from '../../../shared/contract/index.js';
import type { Connection } from '../../bridge/connection.js';

/** What actions act on: the emulator, and whoever sits at the stage. */
export interface ActionContext {
  readonly connection: Connection;
  /** Sends a command and hands on its answer. A refusal is reported on the stage: the promise never rejects. */
  act<C extends Command>(command: C, then?: (result: ResultOf<C['name']>) => void): Promise<void>;
}

/** Something that can be done here: the palette, the menu of the top bar, the keys and their table are made from it. */
export interface Action {
  /** Never twice in one list; what tooltips and tests know it by. */
  readonly id: string;
  /** A verb first, such as `Find a person`. */
  readonly title: string;
  /** What it is about, in a sentence; also found by search. */
  readonly detail?: string;
  /** Further words that people look for it by. */
  readonly keywords?: string;
  /** As people write them, such as `Ctrl+Shift+P`; the first is the one that is shown. See `keys.ts`. */
  readonly keys?: readonly string[];
  /** Where text is typed its keys are about the text. Such keys go by their letters, others by their places. */
  readonly isOfTexts?: boolean;
  /** Why it cannot be done now, in a sentence; `true` where it can, as always without this. */
  available?(context: ActionContext): true | string;
  run(context: ActionContext): void;
}

/** Whether an action can be done now, and if not why. */
export const availabilityOf = (action: Action, context: ActionContext): true | string =>
  action.available?.(context) ?? true;

/** Does an action if it can be done now; says whether it could. */
export function runAction(action: Action, context: ActionContext): boolean {
  if (availabilityOf(action, context) !== true) return false;
  action.run(context);
  return true;
}
