import type { CSSProperties } from 'react';
import type { LayoutView } from '../../../shared/contract/index.js';

/**
 * How contacts are drawn: tiles with picture and note, or lines with the classic square icon.
 */
export type RowLook = 'tile' | 'one-line';

/** Two lines come with the picture, so the classic look of `DisplayPhoto` NoPhoto has one. */
export function rowLook(layout: LayoutView): RowLook {
  return layout.rows === 'two-lines' && layout.style.value === 'photo tiles' ? 'tile' : 'one-line';
}

/** Height of a heading, in CSS pixels. */
export const groupHeight = 24;

/** Heights of the contacts' lines, in CSS pixels. */
export const contactHeights: Readonly<Record<RowLook, number>> = { tile: 50, 'one-line': 24 };

/** What is left free above and below the lines, in CSS pixels. */
export const listMargin = 4;

/** These sizes as the custom properties that the style sheet of the list reads. */
export function heightProperties(look: RowLook): CSSProperties {
  const properties: Record<`--${string}`, string> = {
    '--group-height': `${groupHeight}px`,
    '--list-margin': `${listMargin}px`,
    '--contact-height': `${contactHeights[look]}px`,
  };
  return properties;
}
