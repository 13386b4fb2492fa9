import { type CSSProperties, type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './why.module.css';

/**
 * Draws above everything, at a place of the viewport. It lives where `beside` is, so that a menu, a card or a modal
 * window around that neither closes nor keeps the keyboard away from it.
 */
export function TopLayer(props: {
  readonly beside: Element | null;
  readonly className: string | undefined;
  readonly style: CSSProperties;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}): ReactNode {
  const { beside, className, style, children } = props;
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // What it stands beside may have gone meanwhile.
    if (layer.current?.isConnected) layer.current.showPopover();
  }, []);
  return createPortal(
    <div ref={layer} popover="manual" data-why-layer className={className} style={style}>
      {children}
    </div>,
    beside?.closest('[popover], dialog, [data-client-window]') ?? document.body,
  );
}

/** A line around what an answer is about; nothing of the element changes. */
export function Ring({ around }: { readonly around: Element }): ReactNode {
  const { left, top, width, height } = around.getBoundingClientRect();
  return (
    <TopLayer
      beside={around}
      className={styles.ring}
      style={{ left: left - 2, top: top - 2, width: width + 4, height: height + 4 }}
    />
  );
}
