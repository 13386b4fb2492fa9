/** What can be held back to be put into the line later: a key, or text that was pasted. */
export type LineInput = KeyboardEvent | string;

const editingKeys = new Set([
  ...['Enter', 'Tab', 'Escape', 'Backspace', 'Delete'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
]);
/** Cancel, clear, select all, undo and redo; copy and paste are the browser's. */
const controlKeys = new Set(['c', 'l', 'a', 'z', 'y']);

/** Whether a key means something to the line. Those of browser, stage and input methods go their own way. */
export function isLineKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  if (isCharacter(event)) return true;
  if (event.altKey) return false;
  if (editingKeys.has(event.key)) return event.key !== 'Tab' || !event.shiftKey;
  return (event.ctrlKey || event.metaKey) && controlKeys.has(event.key.toLowerCase());
}

/** Whether a key types the character that it is named after. */
export function isCharacter(event: KeyboardEvent): boolean {
  if (event.key.length !== 1) return false;
  // AltGr is Ctrl and Alt under Windows.
  return event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey);
}

/** What a key or a paste comes to where no editor can be had: its text, without running or completing. */
export function plainText(input: LineInput): string {
  if (typeof input === 'string') return input;
  if (input.key === 'Enter') return '\n';
  return isCharacter(input) ? input.key : '';
}
