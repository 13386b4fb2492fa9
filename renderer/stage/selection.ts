import { create } from 'zustand';

interface SelectedPerson {
  readonly sip: string;
  readonly displayName: string;
}

/** The person whose policies, devices and calendar the operator looks at. */
export const useSelection = create<{
  readonly person: SelectedPerson | null;
  choose(person: SelectedPerson): void;
}>()((set) => ({
  person: null,
  choose: ({ sip, displayName }) => set({ person: { sip, displayName } }),
}));
