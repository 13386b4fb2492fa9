/** What the list of people is found by. */
export const peopleGridId = 'what-if-people';

/** Brings the keyboard to the list of people, to the person where Tab leads. */
export function focusPeople(): void {
  requestAnimationFrame(() => {
    const grid = document.getElementById(peopleGridId);
    grid?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  });
}

/** Brings it back to the effect whose people those are. */
export const focusEffect = (): void =>
  document.querySelector<HTMLElement>('button[aria-pressed="true"][tabindex="0"]')?.focus();
