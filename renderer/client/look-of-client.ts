import type { PictureLook } from '../../shared/contract/index.js';
import { openedIn } from './client-windows.js';

/** How the client window inside an element stands, for a picture of it; as one that was just opened where there is none. */
export function lookOfClientIn(place: ParentNode): PictureLook {
  const window = place.querySelector<HTMLElement>('[data-client-window]');
  const ui = window && openedIn(window);
  if (!window || !ui) return {};
  const list = window.querySelector('[data-part="list"]');
  const { pane, searchText, dialog, optionsPage, card, conversation } = ui;
  return {
    width: within(window.offsetWidth),
    height: within(window.offsetHeight),
    ...(pane !== 'contacts' && { pane }),
    ...(searchText.trim() !== '' && { search: searchText }),
    ...(dialog !== null && { dialog }),
    ...(dialog === 'options' && optionsPage !== null && { page: optionsPage }),
    ...(card !== null && { card: card.contact }),
    ...(conversation !== null && { conversation }),
    ...(list && { top: Math.round(list.scrollTop), listHeight: list.clientHeight }),
  };
}

/** Sizes that a picture may have. */
const within = (pixels: number): number => Math.max(120, Math.min(4000, pixels));
