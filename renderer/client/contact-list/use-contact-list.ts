import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import { useClientStore } from '../../bridge/hooks.js';
import { ContactListModel } from './contact-list-model.js';
import type { ListRows } from './list-rows.js';

/** The list of the client around, and its lines as they stand; renders when the lines change. */
export function useContactList(): { readonly model: ContactListModel; readonly rows: ListRows } {
  const store = useClientStore();
  const model = useMemo(() => new ContactListModel(store), [store]);
  const rows = useSyncExternalStore(model.subscribe, model.rows);
  // Before the first paint, and in one step with the subscriptions, so that nothing is missed.
  useLayoutEffect(() => model.connect(), [model]);
  return { model, rows };
}
