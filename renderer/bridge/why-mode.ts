import { create } from 'zustand';

interface WhyMode {
  /** When off, a client looks exactly as its user would see it. */
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
}

/** The operator's "why?" overlay, switched on the stage for all clients of this page. */
export const useWhyMode = create<WhyMode>()((set) => ({
  enabled: false,
  setEnabled: (enabled) => set({ enabled }),
}));
