import type { SettingsKindName } from '../../../shared/policy/setting-kinds.js';
import { useInspectorTab } from '../inspector-tab.js';
import { leavePage } from '../pages/open-page.js';
import { usePolicyForm } from './policy-form-store.js';

/** Brings a policy or configuration to the front, to be edited; with null a new one. */
export function editSettings(kind: SettingsKindName, identity: string | null): void {
  leavePage();
  useInspectorTab.getState().open('policies');
  usePolicyForm.getState().open({ kind, identity });
}
