export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `below` an element, `beside` it (submenus), or `over` it, starting at its corner (pointer). */
export type Side = 'below' | 'beside' | 'over';

/**
 * Where the left top corner of a popup goes, in CSS pixels of the viewport: at its side of the
 * anchor, on the other side where it does not fit, and never outside the viewport.
 */
export function placePopup(
  anchor: Box,
  side: Side,
  popup: Size,
  viewport: Size,
): { readonly left: number; readonly top: number } {
  const wanted = {
    below: { left: anchor.left, top: anchor.bottom },
    beside: { left: anchor.right, top: anchor.top },
    over: { left: anchor.left, top: anchor.top },
  }[side];
  const otherSide = {
    below: { left: anchor.right - popup.width, top: anchor.top - popup.height },
    beside: { left: anchor.left - popup.width, top: anchor.bottom - popup.height },
    over: { left: anchor.left - popup.width, top: anchor.top - popup.height },
  }[side];
  return {
    left: withinRoom(wanted.left, otherSide.left, popup.width, viewport.width),
    top: withinRoom(wanted.top, otherSide.top, popup.height, viewport.height),
  };
}

function withinRoom(wanted: number, other: number, length: number, room: number): number {
  if (wanted >= 0 && wanted + length <= room) return wanted;
  if (other >= 0 && other + length <= room) return other;
  return Math.max(0, Math.min(wanted, room - length));
}
