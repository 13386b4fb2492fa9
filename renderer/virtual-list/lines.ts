/** Where the lines of a list stand, in CSS pixels from the top of the first one. No line has to be measured. */
export interface Lines {
  readonly count: number;
  /** Of all lines together. */
  readonly height: number;
  /** Top of a line; of the line after the last one, where the list ends. */
  top(index: number): number;
  /** The line that covers a distance from the top; the first above the list, the last below it. */
  lineAt(distance: number): number;
}

/** Lines that are all as high. */
export const evenLines = (count: number, lineHeight: number): Lines => ({
  count,
  height: count * lineHeight,
  top: (index) => index * lineHeight,
  lineAt: (distance) => Math.max(0, Math.min(count - 1, Math.floor(distance / lineHeight))),
});
