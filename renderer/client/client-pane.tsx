import type { ReactNode } from 'react';
import { useClientEntry } from '../bridge/hooks.js';
import { late } from '../late/late.js';
import { useClientUi } from './client-ui.js';
import { ContactList } from './contact-list/contact-list.js';
import { rowLook } from './contact-list/row-heights.js';
import { ViewTabs } from './contact-list/view-tabs.js';
import { FeedsPane } from './panes/feeds-pane.js';
import { PhonePane } from './panes/phone-pane.js';
import { SearchResults } from './search/search-results.js';

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
