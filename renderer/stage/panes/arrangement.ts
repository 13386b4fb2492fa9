import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { leastHeight, useDock } from '../dock-store.js';
import { type FoldingPane, type Preset, type Room, useLayout } from './layout-store.js';

/**
 * Where each pane stands. The dock stands beneath the clients where it leaves them their rows, else at the side, in
 * the column of the inspector, which gives way to it, or shares the column with it.
 */
export interface Arrangement {
  readonly people: boolean;
  readonly inspector: boolean;
  readonly dock: 'folded' | 'beneath' | 'side';
}

/** A client of this height, with the line above it, shows six whole contacts under two headings. */
export const clientsHeight = 668;

/** Below these widths there is no room for a pane unless it is asked for. */
const widthForPeople = 1440;
const widthForInspector = 1000;

interface Choices {
  readonly preset: Preset;
  readonly byHand: Readonly<Partial<Record<FoldingPane, boolean>>>;
  readonly inFront: 'inspector' | 'dock' | 'both';
}

/**
 * @param room of the whole body of the stage
 * @param leastDock height below which what the dock shows is of no use
 */
export function arrange(choices: Choices, room: Room, leastDock: number): Arrangement {
  const { preset, byHand, inFront } = choices;
  const isBeneath = room.height - clientsHeight >= leastDock;
  const byPreset: Readonly<Record<FoldingPane, boolean>> = {
    people: preset === 'operate' && room.width >= widthForPeople,
    inspector: preset !== 'present' && room.width >= widthForInspector,
    dock: preset === 'test' || (preset === 'operate' && isBeneath),
  };
  const open = { ...byPreset, ...byHand };
  const isAtSide = open.dock && !isBeneath && (inFront !== 'inspector' || !open.inspector);
  return {
    people: open.people,
    inspector: open.inspector && (!isAtSide || inFront === 'both'),
    dock: open.dock && isBeneath ? 'beneath' : isAtSide ? 'side' : 'folded',
  };
}

/** Height of the bar at the top. */
const topBar = 40;

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

const room = (): Room => ({ width: window.innerWidth, height: window.innerHeight - topBar });

/** Notices come and go above the panes; where a pane stands does not change with them. */
export function useRoom(): Room {
  const width = useSyncExternalStore(subscribe, () => room().width);
  const height = useSyncExternalStore(subscribe, () => room().height);
  return { width, height };
}

/** Where the panes stand now. */
export function useArrangement(): Arrangement {
  const preset = useLayout((layout) => layout.preset);
  const byHand = useLayout((layout) => layout.byHand);
  const inFront = useLayout((layout) => layout.inFront);
  const tab = useDock((dock) => dock.tab);
  return arrange({ preset, byHand, inFront }, useRoom(), leastHeight(tab));
}

/** Where they stand, for those that do not draw. */
export const arrangementNow = (): Arrangement =>
  arrange(useLayout.getState(), room(), leastHeight(useDock.getState().tab));

/** The button that folds a pane away, and the one that brings it back. */
export const foldButtonId = (pane: FoldingPane): string => `${pane}-fold`;

/** Folds a pane that is shown, and shows one that is not; the keyboard goes to the button that takes it back. */
export function toggleFold(pane: FoldingPane): void {
  const layout = useLayout.getState();
  const { [pane]: place } = arrangementNow();
  const isShown = place !== false && place !== 'folded';
  flushSync(() => (isShown ? layout.fold(pane) : layout.unfold(pane)));
  document.getElementById(foldButtonId(pane))?.focus();
}
