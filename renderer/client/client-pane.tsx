import type { ReactNode } from 'react';
import { useClientEntry } from '../bridge/hooks.js';
import { late } from '../late/late.js';
import { useClientUi } from './client-ui.js';
import { ContactList } from './contact-list/contact-list.js';
import { rowLook } from './contact-list/row-heights.js';
import { ViewTabs } from './contact-list/view-tabs.js';

// All but the contacts comes when it is first looked at.
const SearchResults = late(async () => ({
  default: (await import('./search/search-results.js')).SearchResults,
}));
const FeedsPane = late(async () => ({
  default: (await import('./panes/feeds-pane.js')).FeedsPane,
}));
const PhonePane = late(async () => ({
  default: (await import('./panes/phone-pane.js')).PhonePane,
}));
const ConversationList = late(() => import('./conversation/conversation-list.js'));

/** What is below the search box: results while one searches, else the pane of the icon row. */
export function ClientPane(): ReactNode {
  const text = useClientUi((ui) => ui.searchText.trim());
  const pane = useClientUi((ui) => ui.pane);
  const layout = useClientEntry('layout');
  if (text !== '') return <SearchResults text={text} />;
  if (pane === 'conversations') return <ConversationList />;
  if (pane === 'feeds') return <FeedsPane />;
  if (pane === 'phone') return <PhonePane />;
  if (!layout) return null;
  return (
    <ViewTabs layout={layout}>
      <ContactList key={rowLook(layout)} layout={layout} />
    </ViewTabs>
  );
}
