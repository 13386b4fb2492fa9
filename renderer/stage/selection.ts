import { create } from 'zustand';

export type InspectorTab = 'story' | 'policies' | 'presence';

/** The person whose policies, devices and calendar the operator looks at, and the tab he looks at. */
export const useSelection = create<{
  readonly person: { readonly sip: string; readonly displayName: string } | null;
  readonly tab: InspectorTab;
  /** Looks at the policies of a person. */
  inspect(person: { readonly sip: string; readonly displayName: string }): void;
  /** Looks at another person in the same tab. */
  choose(person: { readonly sip: string; readonly displayName: string }): void;
  open(tab: InspectorTab): void;
}>()((set) => ({
  person: null,
  tab: 'story',
  inspect: (person) => set({ person, tab: 'policies' }),
  choose: (person) => set({ person }),
  open: (tab) => set({ tab }),
}));
