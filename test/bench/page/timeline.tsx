/// <reference types="vite/client" />

import { type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Connection } from '../../../renderer/bridge/connection.js';
import { ConnectionProvider } from '../../../renderer/bridge/hooks.js';
import TimelinePane from '../../../renderer/stage/timeline/timeline-pane.js';
import type { Command, TimelineView } from '../../../shared/contract/index.js';
import { toInstant } from '../../../shared/lync/time.js';
import { FixtureTransport } from '../../support/fixture-transport.js';
import { presenceStage } from '../../support/presence-entries.js';
import { stageEntries } from '../../support/stage-entries.js';
import { weekOfPresence } from './week-of-presence.js';
import '../../../renderer/stage/theme.css';
import './timeline.css';

const width = 1000;
const marks = 2400;

declare global {
  interface Window {
    /** Lets the clock go on by one second, as a batch of the emulator does. */
    tick(): void;
  }
}

const stage = stageEntries(presenceStage);
const transport = new FixtureTransport({ stage }, (command: Command): TimelineView | null =>
  command.name === 'timeline.read'
    ? weekOfPresence(toInstant(command.from), toInstant(command.to), toInstant(stage.clock.now))
    : null,
);
const connection = new Connection({ transport, commit: flushSync, shown: () => undefined });

/** The peer: as many marks on a canvas, drawn at each tick, and a line that is moved over them. */
function BareTimeline(): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    window.tick = () => {
      const context = canvas.current?.getContext('2d');
      if (!context) return;
      context.clearRect(0, 0, width, 300);
      for (let mark = 0; mark < marks; mark += 1)
        context.fillRect((mark * width) / marks, 30 * (mark % 8), 1, 20);
    };
  }, []);
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-valuenow={0}
      aria-label="Line"
      style={{ position: 'relative', width, height: 300 }}
      onPointerMove={({ clientX }) => {
        if (line.current) line.current.style.transform = `translateX(${clientX}px)`;
      }}
    >
      <canvas ref={canvas} width={width} height={300} />
      <span ref={line} className="line" />
    </div>
  );
}

const container = document.getElementById('root');
if (!container) throw new Error('timeline.html has no #root');
const root = createRoot(container);
if (new URLSearchParams(location.search).get('timeline') === 'own') {
  let now = stage.clock.now;
  window.tick = () => {
    now = toInstant(now + 1000);
    transport.change({ stage: { clock: { ...stage.clock, now } } });
  };
  connection.start();
  root.render(
    <ConnectionProvider connection={connection}>
      <TimelinePane />
    </ConnectionProvider>,
  );
} else root.render(<BareTimeline />);
