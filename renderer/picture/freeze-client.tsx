import { prerender } from 'react-dom/static';
import type {
  ClientEntries,
  ContactCardView,
  ContactView,
  PictureLook,
  ResultOf,
} from '../../shared/contract/index.js';
import { clientKey, topicName } from '../../shared/contract/keys.js';
import type { ClientPicture, Portrait } from '../../shared/report/report.js';
import { Connection } from '../bridge/connection.js';
import type { EntryStore } from '../bridge/entry-store.js';
import { ClientProvider, ConnectionProvider } from '../bridge/hooks.js';
import type { ClientUi } from '../client/client-ui.js';
import { ClientWindow } from '../client/client-window.js';
import { ContactListModel } from '../client/contact-list/contact-list-model.js';
import { LinePlaces } from '../client/contact-list/line-places.js';
import { contactHeights, listMargin, rowLook } from '../client/contact-list/row-heights.js';
import { describeClient } from './describe-client.js';
import { type Frozen, FrozenContext } from './frozen.js';
import { layOut, type PictureLayout, placed } from './picture-layout.js';
import { pictureClass, pictureStyles } from './picture-styles.js';

/** A client at a moment, of which a picture is made. */
export interface ClientToFreeze {
  readonly sip: string;
  /** Tells its names apart from those of other pictures on the same page. */
  readonly key: string;
  /** Its topic. */
  readonly entries: Partial<ClientEntries>;
  readonly look: PictureLook;
  /** Of the person of `look.card`; `null` where there is none. */
  readonly card: ContactCardView | null;
  /** For the text of `look.search`; `null` without one. */
  readonly found: ResultOf<'client.search'> | null;
  /** A photo that is to be shown, as a `data:` address under an id; `null` where its bytes are gone. */
  portrait(href: string): Portrait | null;
}

/**
 * Draws a client once, by the components that draw it on the stage, as markup that stands alone. Nothing is measured and
 * nobody is asked, so that it works without a window.
 */
export async function freezeClient(client: ClientToFreeze): Promise<ClientPicture> {
  const { sip, look, entries } = client;
  const layout = layOut(look);
  const connection = new Connection({
    transport: silent,
    commit: (update) => update(),
    shown: () => undefined,
  });
  const store = connection.topic(topicName('client/{sip}', sip));
  store.replace(entries).notify();
  const portraits = new Map<string, Portrait>();
  const frozen: Frozen = {
    opened: openedIn(look, layout),
    list: { top: look.top ?? 0, height: layout.listHeight },
    cardAnswer: client.card,
    found: client.found,
    dialog: placed(layout.dialog),
    card: { ...placed(layout.card), height: 'auto', maxHeight: layout.card.height },
    conversation: placed(layout.conversation),
    portrait: (href) => {
      const portrait = client.portrait(href);
      if (portrait) portraits.set(portrait.id, portrait);
      return portrait?.id ?? null;
    },
  };
  const drawn = await prerender(
    <div className={pictureClass} style={{ width: layout.width, height: layout.height }}>
      <div style={{ width: layout.client.width, height: layout.client.height }}>
        <FrozenContext value={frozen}>
          <ConnectionProvider connection={connection}>
            <ClientProvider sip={sip}>
              <ClientWindow sip={sip} titleBar={look.titleBar ?? true} />
            </ClientProvider>
          </ConnectionProvider>
        </FrozenContext>
      </div>
    </div>,
    {
      identifierPrefix: `picture-${client.key}-`,
      // A part that comes later would need a script to be put into its place.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => {
        throw error;
      },
    },
  );
  const rows = rowsInSight(store, frozen.list);
  return {
    markup: standingAlone(await new Response(drawn.prelude).text()),
    styles: pictureStyles,
    portraits: [...portraits.values()],
    text: describeClient(entries, look, rows.contacts),
    notes:
      look.pane === undefined && look.search === undefined && rows.contacts.length < rows.total
        ? [
            `${number(rows.contacts.length)} of ${number(rows.total)} rows of the list are in sight.`,
          ]
        : [],
    width: layout.width,
    height: layout.height,
  };
}

const silent = { open: () => undefined, send: () => undefined, close: () => undefined };

const number = (count: number): string => count.toLocaleString('en');

function openedIn(look: PictureLook, { card }: PictureLayout): Partial<ClientUi> {
  const { left, top, width, height } = card;
  const box = { left, top, right: left + width, bottom: top + height };
  return {
    pane: look.pane ?? 'contacts',
    searchText: look.search ?? '',
    dialog: look.dialog ?? null,
    optionsPage: look.page ?? null,
    conversation: look.conversation ?? null,
    card: look.card === undefined ? null : { contact: look.card, anchor: { box, side: 'over' } },
  };
}

/** The contacts whose rows are wholly in sight, from the top, and how many rows there are. */
function rowsInSight(
  store: EntryStore<ClientEntries>,
  { top, height }: Frozen['list'],
): { readonly contacts: readonly ContactView[]; readonly total: number } {
  const layout = store.get('layout');
  if (!layout) return { contacts: [], total: 0 };
  const rows = new ContactListModel(store).rows();
  const places = new LinePlaces(rows, contactHeights[rowLook(layout)]);
  const contacts: ContactView[] = [];
  for (let index = places.lineAt(top - listMargin); index < rows.count; index += 1) {
    if (places.top(index + 1) + listMargin > top + height) break;
    const row = rows.at(index);
    if (row?.kind !== 'contact' || places.top(index) + listMargin < top) continue;
    const contact = store.get(clientKey('contact/{contact}', row.sip));
    if (contact) contacts.push(contact);
  }
  return { contacts, total: rows.count - rows.sections.length };
}

/**
 * Without what only a living page needs: marks of parts that came later, and references between elements, which would
 * meet those of another picture. React writes every quote of a text as an entity, so that an attribute ends where it seems to.
 */
const standingAlone = (markup: string): string =>
  markup
    .replace(/<!--.*?-->/g, '')
    .replace(
      / (?:id|for|list|popoverTarget|popovertarget|tabindex|aria-(?:labelledby|describedby|controls|owns|activedescendant|errormessage|live))="[^"]*"/g,
      '',
    );
