import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Panes whose size the operator sets, in CSS pixels; the clients get what is left. */
export type PaneName = 'people' | 'inspector' | 'dock' | 'log';

interface Limits {
  readonly initial: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A part of the window's height, for panes that a low window cannot afford in full. */
const ofHeight = (part: number): number => Math.round(window.innerHeight * part);

export const paneLimits: Readonly<Record<PaneName, Limits>> = {
  people: { initial: 232, minimum: 180, maximum: 400 },
  inspector: { initial: 320, minimum: 240, maximum: 520 },
  dock: { initial: ofHeight(0.29), minimum: 120, maximum: 640 },
  log: { initial: 420, minimum: 220, maximum: 800 },
};

interface Layout {
  readonly sizes: Readonly<Record<PaneName, number>>;
  /** Sets a size, brought within its limits. */
  resize(pane: PaneName, size: number): void;
}

const clamp = (pane: PaneName, size: number): number => {
  const { minimum, maximum } = paneLimits[pane];
  return Math.round(Math.min(maximum, Math.max(minimum, size)));
};

/** Sizes of the stage's panes, kept by the browser. */
export const useLayout = create<Layout>()(
  persist(
    (set) => ({
      sizes: {
        people: paneLimits.people.initial,
        inspector: paneLimits.inspector.initial,
        dock: paneLimits.dock.initial,
        log: paneLimits.log.initial,
      },
      resize: (pane, size) =>
        set(({ sizes }) => ({ sizes: { ...sizes, [pane]: clamp(pane, size) } })),
    }),
    { name: 'stage-layout', version: 1 },
  ),
);
