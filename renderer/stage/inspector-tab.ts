import { create } from 'zustand';
import { lateCode } from '../late/late.js';
import { useLayout } from './panes/layout-store.js';
import { useSelection } from './selection.js';
import { strings } from './strings.js';

const forms = lateCode(() => import('./policy/policy-form-store.js'));

export type InspectorTab = 'story' | 'policies' | 'presence';

/** The tabs of the inspector, in their order. */
export const inspectorTabs: readonly { readonly name: InspectorTab; readonly label: string }[] = [
  { name: 'story', label: strings.inspector.story },
  { name: 'policies', label: strings.inspector.policies },
  { name: 'presence', label: strings.inspector.presence },
];

/** The tab of the inspector that is in front; opening one unfolds the inspector. */
export const useInspectorTab = create<{
  readonly tab: InspectorTab;
  open(tab: InspectorTab): void;
}>()((set) => ({
  tab: 'story',
  open: (tab) => {
    set({ tab });
    useLayout.getState().unfold('inspector');
  },
}));

/** Brings the policies of a person to the front. */
export function inspectPolicies(person: { readonly sip: string; readonly displayName: string }) {
  useSelection.getState().choose(person);
  // A form that is open would hide what governs the person; what was changed in it is kept.
  forms(({ usePolicyForm }) => usePolicyForm.getState().open(null)).catch(
    // Where they cannot be fetched, none is open.
    () => undefined,
  );
  useInspectorTab.getState().open('policies');
}
