import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { keptByBrowser } from './kept-by-browser.js';

/** Panes whose size the operator sets, in CSS pixels; the clients get what is left. */
export type PaneName = 'people' | 'inspector' | 'dock' | 'log';

/** Panes that fold away to a handle. */
export type FoldingPane = 'people' | 'inspector' | 'dock';

/** Which panes are open for a kind of work. */
export const presets = ['operate', 'present', 'test'] as const;
export type Preset = (typeof presets)[number];

interface Limits {
  readonly initial: number;
  readonly minimum: number;
  readonly maximum: number;
}

export const paneLimits: Readonly<Record<PaneName, Limits>> = {
  people: { initial: 256, minimum: 200, maximum: 400 },
  inspector: { initial: 368, minimum: 280, maximum: 560 },
  dock: { initial: 260, minimum: 140, maximum: 640 },
  log: { initial: 420, minimum: 220, maximum: 800 },
};

/** What the panes and the clients share, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly sizes: Readonly<Record<PaneName, number>>;
  readonly preset: Preset;
  /** What was folded (false) or unfolded (true) by hand since the preset was chosen. */
  readonly byHand: Readonly<Partial<Record<FoldingPane, boolean>>>;
  /** What stands at the right where inspector and dock have only one column between them. */
  readonly inFront: 'inspector' | 'dock' | 'both';
  /** Sets a size, brought within its limits. */
  resize(pane: PaneName, size: number): void;
  choose(preset: Preset): void;
  fold(pane: FoldingPane): void;
  unfold(pane: FoldingPane): void;
  /** Shows the dock beside an inspector that stays. */
  share(): void;
}

const clamp = (pane: PaneName, size: number): number => {
  const { minimum, maximum } = paneLimits[pane];
  return Math.round(Math.min(maximum, Math.max(minimum, size)));
};

/** How the panes of the stage stand, kept by the browser. */
export const useLayout = create<Layout>()(
  persist(
    (set) => ({
      sizes: {
        people: paneLimits.people.initial,
        inspector: paneLimits.inspector.initial,
        dock: paneLimits.dock.initial,
        log: paneLimits.log.initial,
      },
      preset: 'operate',
      byHand: {},
      inFront: 'inspector',
      resize: (pane, size) =>
        set(({ sizes }) => ({ sizes: { ...sizes, [pane]: clamp(pane, size) } })),
      choose: (preset) =>
        set({ preset, byHand: {}, inFront: preset === 'test' ? 'dock' : 'inspector' }),
      fold: (pane) =>
        set(({ byHand }) => ({
          byHand: { ...byHand, [pane]: false },
          ...(pane === 'dock' && { inFront: 'inspector' }),
        })),
      unfold: (pane) =>
        set(({ byHand, inFront }) => ({
          byHand: { ...byHand, [pane]: true },
          inFront: pane === 'people' ? inFront : pane,
        })),
      share: () => set(({ byHand }) => ({ byHand: { ...byHand, dock: true }, inFront: 'both' })),
    }),
    { name: 'stage-layout', version: 2, storage: createJSONStorage(keptByBrowser) },
  ),
);
