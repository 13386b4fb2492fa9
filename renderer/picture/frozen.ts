import { type CSSProperties, createContext, useContext } from 'react';
import type { ContactCardView, ResultOf } from '../../shared/contract/index.js';
import type { ClientUi } from '../client/client-ui.js';

/**
 * What a client needs to be drawn once, as a picture: there is nothing to measure, nobody to ask, no place outside of it
 * to open a window in, and no address to load a photo from.
 */
export interface Frozen {
  /** What is open in it. */
  readonly opened: Partial<ClientUi>;
  /** How far its list is scrolled, and how much of it is in sight, in CSS pixels. */
  readonly list: { readonly top: number; readonly height: number };
  /** The answers to what its open parts ask. */
  readonly cardAnswer: ContactCardView | null;
  readonly found: ResultOf<'client.search'> | null;
  /** Where its windows stand in the picture. */
  readonly dialog: CSSProperties;
  readonly card: CSSProperties;
  readonly conversation: CSSProperties;
  /** The id by which a photo is referred to; `null` where its bytes are gone. */
  portrait(href: string): string | null;
}

/** `null` in a client that lives. */
export const FrozenContext = createContext<Frozen | null>(null);

export const useFrozen = (): Frozen | null => useContext(FrozenContext);
