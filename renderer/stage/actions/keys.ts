import type { Action } from './action.js';

/** One combination of keys, read from what people write. */
interface Combination {
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Such as `P`, `5`, `→`, `F1` or `PageDown`. */
  readonly key: string;
}

/** Keys that are written by a sign, by what events name them. */
const signs: Readonly<Record<string, string>> = {
  '→': 'ArrowRight',
  '←': 'ArrowLeft',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '`': 'Backquote',
  '.': 'Period',
  ',': 'Comma',
  Esc: 'Escape',
};

function combinationOf(keys: string): Combination {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const modifiers = new Set(parts);
  return {
    control: modifiers.has('Ctrl'),
    alt: modifiers.has('Alt'),
    shift: modifiers.has('Shift'),
    key,
  };
}

/** The place on the keyboard, so that layouts do not matter: `KeyP` for P, `Digit5` for 5. */
function placeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return signs[key] ?? key;
}

/** What the key writes or is named, in its layout: `b` for B, ` ` for Space, `ArrowRight` for →. */
const namesOf = (key: string): readonly string[] =>
  [key, key === 'Space' ? ' ' : (signs[key] ?? key)].map((name) => name.toLowerCase());

/** Whether an event is a press of these keys. Command counts as Ctrl. */
function arePressed(keys: string, event: KeyboardEvent, byLetter = false): boolean {
  const { control, alt, shift, key } = combinationOf(keys);
  const isKey = byLetter
    ? namesOf(key).includes(event.key.toLowerCase())
    : event.code === placeOf(key) || event.code === `Numpad${key}`;
  return (
    isKey &&
    control === (event.ctrlKey || event.metaKey) &&
    alt === event.altKey &&
    shift === event.shiftKey
  );
}

/** Where Ctrl+Z and its like are the text's own. */
const editable =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** Whether what has the keyboard takes text. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(editable) !== null;

/** The action whose keys an event is. */
export const actionOfKeys = <Keyed extends Pick<Action, 'keys' | 'isOfTexts'>>(
  actions: readonly Keyed[],
  event: KeyboardEvent,
): Keyed | undefined =>
  actions.find(
    ({ keys = [], isOfTexts = false }) =>
      !(isOfTexts && takesText(event.target)) &&
      keys.some((one) => arePressed(one, event, isOfTexts)),
  );

/** Keys that more than one action claims, with the ids of those; none in a sound list. */
export function contestedKeys(
  actions: readonly Action[],
): readonly { readonly keys: string; readonly ids: readonly string[] }[] {
  const claims = new Map<string, string[]>();
  for (const { id, keys = [] } of actions)
    for (const one of keys) claims.set(one, [...(claims.get(one) ?? []), id]);
  return [...claims].filter(([, ids]) => ids.length > 1).map(([keys, ids]) => ({ keys, ids }));
}
