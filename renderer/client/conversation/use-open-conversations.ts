import { useMemo } from 'react';
import type { ConversationView } from '../../../shared/contract/index.js';
import { useClientEntries, useClientEntry } from '../../bridge/hooks.js';

/** The open conversations, that of the latest message first. */
export function useOpenConversations(): readonly ConversationView[] {
  const order = useClientEntry('open-conversations');
  const all = useClientEntries('conversation/{conversation}');
  return useMemo(() => (order ?? []).flatMap((id) => all.get(id) ?? []), [order, all]);
}
