import { createContext, type ReactNode, type RefObject, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

/** A part of the page in which windows of clients lie, in CSS pixels of what is enlarged with it. */
export interface WindowRoom {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How often larger an element is drawn than its own CSS pixels say; 1 where nothing enlarges it. */
export const zoomOf = (element: Element): number => element.currentCSSZoom ?? 1;

/** A box of the viewport in the CSS pixels of an element that is enlarged. */
export function boxIn(zoom: number, { left, top, width, height }: DOMRect): WindowRoom {
  return { left: left / zoom, top: top / zoom, width: width / zoom, height: height / zoom };
}

/** The window in which dialogs and cards of a client stay whose state is shared with another; else `null`. */
export const ClientHomeContext = createContext<RefObject<HTMLElement | null> | null>(null);

const WindowLayerContext = createContext<HTMLElement | null>(null);

/**
 * Where the dialogs of the clients in `children` lie, over all of them and no further than this reaches; without it that
 * is the whole page. What hides it hides them too.
 */
export function WindowLayer(props: {
  readonly className: string | undefined;
  /** True where the style of the layer keeps what is fixed inside of it. */
  readonly contains?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return (
    <WindowLayerContext value={layer}>
      {props.children}
      <div
        ref={setLayer}
        className={props.className}
        data-contains={props.contains ? 'windows' : undefined}
      />
    </WindowLayerContext>
  );
}

/** Draws a window of a client in its layer, in the client where that keeps its windows itself, or over the whole page. */
export function InWindowLayer({ children }: { readonly children: ReactNode }): ReactNode {
  const layer = useContext(WindowLayerContext);
  const home = useContext(ClientHomeContext);
  return createPortal(children, layer ?? home?.current ?? document.body);
}

/** The part of the page that a window may use: what contains it, else the viewport. */
export function roomOf(window: HTMLElement): WindowRoom {
  const zoom = zoomOf(window);
  const { parentElement: layer } = window;
  const within = layer?.dataset.contains === 'windows' ? layer.getBoundingClientRect() : null;
  return boxIn(zoom, within ?? new DOMRect(0, 0, innerWidth, innerHeight));
}
