import type { Box, Side } from './placement.js';

export interface PopupAnchor {
  readonly box: Box;
  readonly side: Side;
}

/** The place of an element as an anchor. */
export function anchorAt(element: Element, side: Side): PopupAnchor {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { box: { left, top, right, bottom }, side };
}
