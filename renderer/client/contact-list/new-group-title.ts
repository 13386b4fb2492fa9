import { listStrings } from './strings.js';

/** `New Group`, or the first of `New Group 2`, `New Group 3`… that is not taken. */
export function newGroupTitle(taken: readonly string[]): string {
  const titles = new Set(taken);
  for (let number = 1; ; number += 1) {
    const title =
      number === 1 ? listStrings.newGroupTitle : `${listStrings.newGroupTitle} ${number}`;
    if (!titles.has(title)) return title;
  }
}
