import type { StoreApi } from 'zustand';
import type { CopySide, DifferencePlace } from '../../../shared/contract/index.js';
import { type ClientUi, createClientUi } from '../../client/client-ui.js';
import { anchorAt, type PopupAnchor } from '../../client/menu/popup-anchor.js';

/** What the two clients of a copy have open, by side. */
export type Pair = Readonly<Record<CopySide, StoreApi<ClientUi>>>;

/** What is passed on as it is. Menus, drafts and what is being dragged stay where they are. */
const shared = [
  'pane',
  'dialog',
  'optionsPage',
  'searchText',
  'conversation',
  'line',
  'top',
  'row',
  'asked',
] as const satisfies readonly (keyof ClientUi)[];

export const createPair = (): Pair => ({ before: createClientUi(), after: createClientUi() });

/**
 * Has each client open what the other one opens, by what it is about. A contact card lies at its own row, or where it
 * lies in the other client.
 * @param windowOf the element of a side
 */
export function pairUp(
  { before, after }: Pair,
  windowOf: (side: CopySide) => Element | null,
): () => void {
  let isPassing = false;
  const follow = (from: CopySide, to: CopySide): (() => void) => {
    const [source, target] = from === 'before' ? [before, after] : [after, before];
    return source.subscribe((now, former) => {
      if (isPassing) return;
      const changes: Partial<Record<keyof ClientUi, unknown>> = {};
      for (const key of shared) if (now[key] !== former[key]) changes[key] = now[key];
      if (now.card !== former.card)
        changes.card = now.card && {
          contact: now.card.contact,
          anchor: anchorFor(now.card, windowOf(from), windowOf(to)),
        };
      if (Object.keys(changes).length === 0) return;
      isPassing = true;
      try {
        // Each value is that of its own key.
        target.setState(changes as Partial<ClientUi>);
      } finally {
        isPassing = false;
      }
    });
  };
  // Two cards do not close by themselves, as one does.
  const closeCards = ({ target }: PointerEvent): void => {
    if (target instanceof Element && target.closest('[popover]')) return;
    before.setState({ card: null });
  };
  document.addEventListener('pointerdown', closeCards);
  const leave = [
    follow('before', 'after'),
    follow('after', 'before'),
    () => document.removeEventListener('pointerdown', closeCards),
  ];
  return () => {
    for (const each of leave) each();
  };
}

function anchorFor(
  { contact, anchor }: NonNullable<ClientUi['card']>,
  from: Element | null,
  to: Element | null,
): PopupAnchor {
  const row = to?.querySelector(`[data-contact="${CSS.escape(contact)}"]`);
  if (row) return anchorAt(row, 'below');
  const [here, there] = [from?.getBoundingClientRect(), to?.getBoundingClientRect()];
  if (!here || !there) return anchor;
  const [x, y] = [there.left - here.left, there.top - here.top];
  const { left, right, top, bottom } = anchor.box;
  return {
    ...anchor,
    box: { left: left + x, right: right + x, top: top + y, bottom: bottom + y },
  };
}

/** Opens in both where a difference is, and closes what lies over it. */
export function openPlace(
  { before }: Pair,
  place: DifferencePlace,
  marks: readonly string[],
): void {
  const contact =
    marks.find((mark) => mark.startsWith('contact/'))?.replace('contact/', '') ?? null;
  before.setState(({ asked }) => ({
    dialog:
      place.in === 'options' ? 'options' : place.in === 'configuration' ? 'configuration' : null,
    optionsPage: place.in === 'options' ? place.page : null,
    card: null,
    conversation: null,
    ...(place.in === 'window' && { pane: 'contacts' as const, searchText: '' }),
    ...(contact !== null && { row: { sip: contact }, asked: asked + 1 }),
  }));
}
