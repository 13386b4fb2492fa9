import type { CSSProperties } from 'react';
import type { LayoutView } from '../../../shared/contract/index.js';

/**
 * How contacts are drawn. The classic look, which `DisplayPhoto` NoPhoto brings, has square icons
 * on every line and no picture.
 */
export type RowLook = 'tile' | 'one-line' | 'classic-two-lines';

export function rowLook(layout: LayoutView): RowLook {
  if (layout.rows === 'one-line') return 'one-line';
  return layout.style.value === 'classic squares' ? 'classic-two-lines' : 'tile';
}

/** Height of a heading, in CSS pixels. */
export const groupHeight = 24;

/** Heights of the contacts' lines, in CSS pixels. */
export const contactHeights: Readonly<Record<RowLook, number>> = {
  tile: 50,
  'one-line': 24,
  'classic-two-lines': 38,
};

/** The heights as the custom properties that the style sheet of the list reads. */
export function heightProperties(look: RowLook): CSSProperties {
  const properties: Record<`--${string}`, string> = {
    '--group-height': `${groupHeight}px`,
    '--contact-height': `${contactHeights[look]}px`,
  };
  return properties;
}
