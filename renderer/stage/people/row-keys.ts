import type { KeyboardEvent } from 'react';

/**
 * Left and right go through the buttons of a person's row, of which only the first is a tab stop: with thousands of
 * people, Tab is not to go through three buttons of each.
 */
export function moveInRow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const from = buttons.findIndex((button) => button.matches(':focus'));
  const next = buttons[from + step];
  if (from < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
