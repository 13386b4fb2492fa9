/** Brings the keyboard back to the effect whose people are listed. */
export const focusEffect = (): void =>
  document.querySelector<HTMLElement>('button[aria-pressed="true"][tabindex="0"]')?.focus();
