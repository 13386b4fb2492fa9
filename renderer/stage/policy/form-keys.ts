/** Whether keys are text where the keyboard is. */
export const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/** Brings the keyboard to the next changed setting, or the one before; from the last one to the first. */
export function focusNextChange(form: HTMLElement | null, way: 1 | -1): void {
  const changed = [...(form?.querySelectorAll<HTMLElement>('[data-changed="true"]') ?? [])];
  const here = changed.findIndex((row) => row.contains(document.activeElement));
  const from = here < 0 && way < 0 ? 0 : here;
  const next = changed.at((from + way) % changed.length);
  const controls = next?.querySelectorAll<HTMLElement>(
    'input:checked, textarea, select, input:not([type="radio"]), button[aria-pressed]',
  );
  controls?.[0]?.focus();
}
