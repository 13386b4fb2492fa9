import { runs } from '../clock/clock-actions.js';
import { dockTabs } from '../dock-store.js';
import { inspectorTabs } from '../inspector-tab.js';
import type { Action } from './action.js';

/** What an action is known by before it is there. */
export type KeyedAction = Pick<Action, 'id' | 'keys' | 'isOfTexts'>;

/**
 * The keys of actions by their ids, as people write them; the first is the one that is shown. They are told by tooltips
 * and listened to from the first screen on; what the actions are and do is fetched after it.
 */
const keys = {
  palette: ['Ctrl+Shift+P'],
  'find-person': ['Ctrl+K'],
  'focus-shell': ['Ctrl+`'],
  'toggle-why': ['Alt+W'],
  'walk-why': ['Shift+F1'],
  undo: ['Ctrl+Z'],
  redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  help: ['F1'],
  'toggle-clock': ['Alt+P'],
  'next-event': ['Alt+N'],
  'story-next': ['Alt+→'],
  'story-back': ['Alt+←'],
  present: ['F5'],
  'present-from-here': ['Shift+F5'],
  'fold-people': ['Alt+1'],
  'fold-dock': ['Alt+2'],
  'fold-inspector': ['Alt+3'],
  'next-region': ['F6'],
  'last-region': ['Shift+F6'],
} as const;

/** Ids of the actions that bring a pane to the front, and that let the clock run. */
export const idOfPane = (label: string): string => `pane-${label}`;
export const idOfRun = (duration: string): string => `run-${duration}`;

const ofTexts: readonly string[] = ['undo', 'redo'];

/** Every action of the stage that has keys. */
export const keyedActions: readonly KeyedAction[] = [
  ...Object.entries(keys).map(([id, own]) => ({ id, keys: own, isOfTexts: ofTexts.includes(id) })),
  ...runs.map(({ duration, keys: own }) => ({ id: idOfRun(duration), keys: [own] })),
  // The first nine have a digit each.
  ...[...dockTabs, ...inspectorTabs]
    .slice(0, 9)
    .map(({ label }, index) => ({ id: idOfPane(label), keys: [`Alt+Shift+${index + 1}`] })),
];

/** Actions with the keys that they have. */
export const withKeys = (actions: readonly Action[]): readonly Action[] =>
  actions.map((action) => ({ ...action, ...keyedActions.find(({ id }) => id === action.id) }));

/** The first keys of an action as they are written for people. */
export const keysOf = (id: keyof typeof keys): string => keys[id][0];
