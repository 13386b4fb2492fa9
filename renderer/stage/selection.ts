import { create } from 'zustand';

type InspectorTab = 'story' | 'policies';

/** The person whose policies the operator looks at, and the tab he looks at. */
export const useSelection = create<{
  readonly person: { readonly sip: string; readonly displayName: string } | null;
  readonly tab: InspectorTab;
  /** Looks at the policies of a person. */
  inspect(person: { readonly sip: string; readonly displayName: string }): void;
  open(tab: InspectorTab): void;
}>()((set) => ({
  person: null,
  tab: 'story',
  inspect: (person) => set({ person, tab: 'policies' }),
  open: (tab) => set({ tab }),
}));
