import { create } from 'zustand';

interface PaletteState {
  readonly isOpen: boolean;
  /** What was typed while the palette was fetched, and whether Enter was pressed after it. */
  readonly early: { readonly typed: string; readonly isEntered: boolean };
  show(): void;
  close(): void;
}

const nothing = { typed: '', isEntered: false };

/** Whether the command palette is open, and with what it begins. */
export const usePalette = create<PaletteState>()((set) => ({
  isOpen: false,
  early: nothing,
  show: () => set({ isOpen: true, early: nothing }),
  close: () => set({ isOpen: false }),
}));
