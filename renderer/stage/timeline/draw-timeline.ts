import type { TimelineClass, TimelineTick } from '../../../shared/contract/index.js';
import { dayMilliseconds, type Instant, minuteMilliseconds } from '../../../shared/lync/time.js';
import type { ZoneClock } from '../../../shared/time/zone-clock.js';
import type { Lane } from './lanes.js';
import type { TimelineRange } from './timeline-range.js';

/** Heights in CSS pixels; the labels beside the picture have the same. */
const axisHeight = 26;
const laneHeight = 30;

/** Colours as the style sheet has them now. */
export interface TimelinePalette {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly danger: string;
  readonly font: string;
  readonly of: (name: TimelineClass) => string;
}

export interface TimelinePicture {
  readonly width: number;
  readonly range: TimelineRange;
  readonly lanes: readonly Lane[];
  readonly polls: readonly TimelineTick[];
  readonly publications: readonly TimelineTick[];
  /** Where the present lies, in whole pixels: what lasts until then is drawn so far. */
  readonly present: number;
  readonly clock: ZoneClock;
  readonly palette: TimelinePalette;
}

export const pictureHeight = (lanes: number): number => axisHeight + (lanes + 2) * laneHeight;

/** Where a moment lies, in CSS pixels from the left. */
export function placeOf(at: Instant, range: TimelineRange, width: number): number {
  return ((at - range.from) / (range.to - range.from)) * width;
}

/** Draws axis, lanes and ticks, once for each change of what is known; scrubbing does not draw. */
export function drawTimeline(context: CanvasRenderingContext2D, picture: TimelinePicture): void {
  const { width, lanes, polls, publications, palette } = picture;
  context.clearRect(0, 0, width, pictureHeight(lanes.length));
  context.textBaseline = 'middle';
  drawAxis(context, picture);
  for (const [index, lane] of lanes.entries())
    drawLane(context, picture, lane, axisHeight + index * laneHeight);
  const top = axisHeight + lanes.length * laneHeight;
  drawEdge(context, picture, top);
  drawTicks(context, picture, polls, palette.accent, top + 6);
  drawEdge(context, picture, top + laneHeight);
  drawTicks(context, picture, publications, palette.text, top + laneHeight + 6);
}

/** Distances between lines of the axis; the first that leaves room for its labels is taken. */
const steps = [10, 30, 60, 120, 240, 360, 720, 1440].map((minutes) => minutes * minuteMilliseconds);
const labelWidth = 46;

function drawAxis(context: CanvasRenderingContext2D, picture: TimelinePicture): void {
  const { width, range, lanes, clock, palette } = picture;
  const length = range.to - range.from;
  const step = steps.find((one) => (one / length) * width >= labelWidth) ?? dayMilliseconds;
  const bottom = pictureHeight(lanes.length);
  const start = clock.wallAt(range.from);
  context.font = `11px ${palette.font}`;
  for (let wall = Math.ceil(start / step) * step; wall < start + length; wall += step) {
    const x = Math.round(((wall - start) / length) * width) + 0.5;
    const midnight = wall % dayMilliseconds === 0;
    context.strokeStyle = palette.line;
    context.globalAlpha = midnight ? 1 : 0.55;
    context.beginPath();
    context.moveTo(x, midnight ? 4 : axisHeight - 6);
    context.lineTo(x, bottom);
    context.stroke();
    context.globalAlpha = 1;
    context.fillStyle = midnight ? palette.text : palette.muted;
    const label = midnight && range.name === 'week' ? dayLabel(wall) : timeLabel(wall, range.name);
    context.fillText(label, x + 4, axisHeight / 2 - 1);
  }
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
});
const dayLabel = (wall: number): string => dayFormat.format(wall);
const timeLabel = (wall: number, range: TimelineRange['name']): string =>
  new Date(wall).toISOString().slice(11, range === 'week' ? 13 : 16);

function drawLane(
  context: CanvasRenderingContext2D,
  picture: TimelinePicture,
  lane: Lane,
  top: number,
): void {
  const { width, range, present, palette } = picture;
  drawEdge(context, picture, top);
  for (const span of lane.spans) {
    const left = Math.max(0, placeOf(span.from, range, width));
    const known = placeOf(span.to, range, width);
    const right = Math.min(width, span.isOpen ? Math.max(known, present) : known);
    if (right <= left) continue;
    const wide = Math.max(1, right - left - 1);
    const colour = palette.of(span.class);
    context.fillStyle = colour;
    context.globalAlpha = 0.24;
    context.fillRect(left, top + 4, wide, laneHeight - 7);
    context.globalAlpha = 1;
    context.fillRect(left, top + 4, Math.min(3, wide), laneHeight - 7);
    if (wide > 34) drawLabel(context, span.text, palette, left + 8, top, wide - 12);
  }
}

/** The line above a lane. */
function drawEdge(context: CanvasRenderingContext2D, picture: TimelinePicture, top: number): void {
  context.strokeStyle = picture.palette.line;
  context.beginPath();
  context.moveTo(0, top + 0.5);
  context.lineTo(picture.width, top + 0.5);
  context.stroke();
}

function drawLabel(
  context: CanvasRenderingContext2D,
  label: string,
  palette: TimelinePalette,
  left: number,
  top: number,
  room: number,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, room, laneHeight);
  context.clip();
  context.font = `12px ${palette.font}`;
  context.fillStyle = palette.text;
  context.fillText(label, left, top + laneHeight / 2 + 0.5);
  context.restore();
}

/**
 * Thin lines, one in each pixel at most, so that a week of short intervals costs no more than a day; those that
 * brought something, or failed, are all there.
 */
function drawTicks(
  context: CanvasRenderingContext2D,
  picture: TimelinePicture,
  ticks: readonly TimelineTick[],
  colour: string,
  top: number,
): void {
  const { width, range, palette } = picture;
  const height = laneHeight - 12;
  let last = Number.NaN;
  for (const tick of ticks) {
    const x = Math.floor(placeOf(tick.at, range, width));
    const tells = tick.failed || tick.text !== '';
    if (x === last && !tells) continue;
    last = x;
    context.fillStyle = tick.failed ? palette.danger : colour;
    context.globalAlpha = tells ? 1 : 0.6;
    context.fillRect(x, top, tells ? 2 : 1, height);
  }
  context.globalAlpha = 1;
}
