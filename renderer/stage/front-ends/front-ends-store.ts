import { create } from 'zustand';

/** The Front End whose registry is looked at; the first one as long as none was chosen. */
export const useChosenFrontEnd = create<{
  readonly fqdn: string | null;
  choose(fqdn: string): void;
}>()((set) => ({
  fqdn: null,
  choose: (fqdn) => set({ fqdn }),
}));
