import type { Budget } from '../language/budget.js';

/** Shorter ones are copied by the platform. */
const shortestShared = 13;

/**
 * A part of a text, charged as a text of its own. The platform lets a part keep the whole alive; a small part of a long
 * text is copied, so that what is kept is at most twice what was charged.
 * @throws {ShellError} fatal, beyond the limits
 */
export function textSlice(text: string, from: number, to: number, budget: Budget): string {
  const slice = text.slice(from, to);
  budget.makeText(slice.length);
  const sharesMuch = slice.length >= shortestShared && slice.length * 2 < text.length;
  return sharesMuch ? (JSON.parse(JSON.stringify(slice)) as string) : slice;
}
