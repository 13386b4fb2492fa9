import type { Rectangle } from 'electron';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';

/** A window's size to begin with, and below which its page is not usable. Device-independent pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

const whole = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(1).max(100_000);

/** Where a window was: its bounds while it is neither maximised nor minimised. */
export const windowPlaceSchema = lateObject(() => ({
  bounds: z.strictObject({ x: whole, y: whole, width: length, height: length }),
  isMaximized: z.boolean(),
}));
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** What `BrowserWindow` is made with. Without `x` and `y` the system chooses. */
export type PlacedWindow = WindowSize & { readonly x?: number; readonly y?: number };

/** So much of a window has to be on a screen for it to be found again, in each direction. */
const found = 64;

/**
 * Where a window opens: where it was if a screen shows that place, and never larger than the screen,
 * taskbar apart. On a screen below the least size the window fills it, and its page scrolls.
 *
 * @param areas the work areas of the screens, the primary one first; at least one
 */
export function placeWindow(
  size: WindowSize,
  former: WindowPlace | null,
  areas: readonly [Rectangle, ...Rectangle[]],
): PlacedWindow {
  const area = former && areaOf(former.bounds, areas);
  if (!former || !area) return fitSize(size, former?.bounds ?? size, areas[0]);
  const fitted = fitSize(size, former.bounds, area);
  return {
    ...fitted,
    x: clamp(former.bounds.x, area.x, area.x + area.width - fitted.width),
    y: clamp(former.bounds.y, area.y, area.y + area.height - fitted.height),
  };
}

function fitSize(
  { minWidth, minHeight }: WindowSize,
  wanted: { readonly width: number; readonly height: number },
  area: Rectangle,
): WindowSize {
  const least = { width: Math.min(minWidth, area.width), height: Math.min(minHeight, area.height) };
  return {
    width: clamp(wanted.width, least.width, area.width),
    height: clamp(wanted.height, least.height, area.height),
    minWidth: least.width,
    minHeight: least.height,
  };
}

/** The screen that shows most of a window; `null` when none shows enough of it. */
function areaOf(window: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  const seen = areas
    .map((area) => ({ area, width: common(window, area, 'x'), height: common(window, area, 'y') }))
    .filter(({ width, height }) => width >= found && height >= found)
    .sort((a, b) => b.width * b.height - a.width * a.height);
  return seen[0]?.area ?? null;
}

function common(one: Rectangle, other: Rectangle, axis: 'x' | 'y'): number {
  const side = axis === 'x' ? 'width' : 'height';
  const end = Math.min(one[axis] + one[side], other[axis] + other[side]);
  return end - Math.max(one[axis], other[axis]);
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
