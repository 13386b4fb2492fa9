import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { TimelineClass } from '../../../shared/contract/index.js';
import { type PresenceClass, presenceTable } from '../../../shared/lync/presence.js';
import { useTheme } from '../theme/theme-store.js';
import {
  drawTimeline,
  pictureHeight,
  type TimelinePalette,
  type TimelinePicture,
} from './draw-timeline.js';
import styles from './timeline.module.css';

type Drawn = Omit<TimelinePicture, 'palette'>;

/** The lanes as a picture; it is drawn when what it shows changes, and with the colours of the theme. */
export const TimelineCanvas = memo(function TimelineCanvas(props: {
  readonly picture: Drawn;
  readonly label: string;
}): ReactNode {
  const { picture, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const height = pictureHeight(picture.lanes.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const scale = window.devicePixelRatio;
    element.width = Math.round(picture.width * scale);
    element.height = Math.round(height * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    drawTimeline(context, { ...picture, palette: paletteOf(element) });
  }, [picture, height, theme]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={styles.canvas}
      style={{ width: picture.width, height }}
    />
  );
});

function paletteOf(element: Element): TimelinePalette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  // A week has hundreds of spans and a dozen classes.
  const known = new Map<TimelineClass, string>();
  const laneColour = (name: TimelineClass): string => {
    const found = known.get(name) ?? (colour(`--lane-${name}`) || colour(`--lane-${lookOf(name)}`));
    known.set(name, found);
    return found;
  };
  return {
    text: colour('--stage-text'),
    muted: colour('--stage-muted'),
    line: colour('--stage-line'),
    accent: colour('--stage-accent'),
    danger: colour('--stage-danger'),
    font: style.fontFamily,
    of: laneColour,
  };
}

/** A presence class that has no colour of its own has that of its drawing. */
const lookOf = (name: TimelineClass): string =>
  name in presenceTable ? presenceTable[name as PresenceClass].look : name;
