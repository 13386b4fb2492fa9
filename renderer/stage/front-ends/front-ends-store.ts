import { create } from 'zustand';

/** The Front End whose registry is looked at; as long as none was chosen, that of the first client. */
export const useChosenFrontEnd = create<{
  readonly fqdn: string | null;
  choose(fqdn: string): void;
}>()((set) => ({
  fqdn: null,
  choose: (fqdn) => set({ fqdn }),
}));
