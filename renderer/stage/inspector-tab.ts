import { create } from 'zustand';
import { useSelection } from './selection.js';

export type InspectorTab = 'story' | 'policies' | 'presence';

/** The tab of the inspector that is in front. */
export const useInspectorTab = create<{
  readonly tab: InspectorTab;
  open(tab: InspectorTab): void;
}>()((set) => ({ tab: 'story', open: (tab) => set({ tab }) }));

/** Brings the policies of a person to the front. */
export function inspectPolicies(person: { readonly sip: string; readonly displayName: string }) {
  useSelection.getState().choose(person);
  useInspectorTab.getState().open('policies');
}
