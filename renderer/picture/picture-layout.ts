import type { CSSProperties } from 'react';
import type { PictureLook } from '../../shared/contract/index.js';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where client and opened windows stand in a picture, in CSS pixels. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly client: Box;
  readonly dialog: Box;
  readonly card: Box;
  readonly conversation: Box;
  /** How much of the contact list is in sight. */
  readonly listHeight: number;
}

const usualSize = { width: 340, height: 560 } as const;

/** Between windows; room for marks of what a report speaks of. */
const gap = 32;
const cardWidth = 300;
const dialogSizes = {
  options: { width: 680, height: 580 },
  configuration: { width: 520, height: 430 },
} as const;
/** What stands above the list where nobody measured it: frame, own corner, icons, search box, tabs. */
const aboveList = 245;

/**
 * On a screen windows lie over their client. In a picture they stand beside it, so that nothing is hidden: conversation
 * and contact card at the right, and a dialog where there is neither; else that is below.
 */
export function layOut(look: PictureLook): PictureLayout {
  const { width = usualSize.width, height = usualSize.height } = look;
  const conversationWidth = look.conversation === undefined ? 0 : clamp(width - 16, 228, 460);
  const conversation = {
    left: width + gap,
    top: 0,
    width: conversationWidth,
    height: clamp(height, 240, 560),
  };
  const rowEnd = width + (conversationWidth > 0 ? gap + conversationWidth : 0);
  const card = { left: rowEnd + gap, top: 0, width: cardWidth, height };
  const firstRow = rowEnd + (look.card === undefined ? 0 : gap + cardWidth);
  const size =
    look.dialog === 'options' || look.dialog === 'configuration' ? dialogSizes[look.dialog] : null;
  const place = firstRow > width ? { left: 0, top: height + gap } : { left: width + gap, top: 0 };
  const dialog = { ...place, width: size?.width ?? 0, height: size?.height ?? 0 };
  return {
    width: size ? Math.max(firstRow, dialog.left + dialog.width) : firstRow,
    height: size ? Math.max(height, dialog.top + dialog.height) : height,
    client: { left: 0, top: 0, width, height },
    dialog,
    card,
    conversation,
    listHeight: look.listHeight ?? Math.max(0, height - aboveList),
  };
}

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));

/** A window that is fixed to the screen elsewhere. */
export const placed = ({ left, top, width, height }: Box): CSSProperties => ({
  inset: 'auto',
  left,
  top,
  width,
  height,
  margin: 0,
});
