import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../button.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { strings } from '../strings.js';
import styles from './full-page.module.css';
import { leavePage } from './open-page.js';
import { pagesStrings as text } from './strings.js';

/**
 * The frame of a page that stands in the place of the stage's body: the way back, a title, and what scrolls below.
 * Esc leaves it, unless what has the keyboard uses Esc itself. The keyboard comes to the title, unless the page has
 * put it elsewhere.
 */
export function FullPage(props: {
  readonly title: string;
  /** Whom or what the page shows, where it may change: another subject is shown from its top. */
  readonly subject?: string;
  /** Beside the title: what the page is about, in a few words. */
  readonly facts?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  /** A column at the right, of its own height. */
  readonly side?: ReactNode;
  /** Whether clients stand in it: what scrolls are they, and what is below is the desk. */
  readonly isDesk?: boolean;
  /** What stands below all, with the one primary button at its end. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { title, subject, facts, actions, side, footer, isDesk, children } = props;
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is the reason to scroll
  useLayoutEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [subject]);
  useEffect(() => {
    document.title = `${title} - ${strings.product}`;
    return () => {
      document.title = strings.product;
    };
  }, [title]);
  useLeaveByEscape();
  return (
    <main ref={page} id="page" tabIndex={-1} className={styles.page} aria-label={title}>
      <div className={styles.column}>
        <header className={styles.head} data-desk={isDesk}>
          <Button kind="quiet" className={styles.back} title={text.backToStage} onClick={leavePage}>
            <Icon name="back" />
            {text.stage}
          </Button>
          {/* On a desk every line counts. */}
          <h2 ref={heading} tabIndex={-1} className={isDesk ? controls.hidden : undefined}>
            {title}
          </h2>
          {facts && <div className={styles.facts}>{facts}</div>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
        <div ref={body} className={styles.body} data-desk={isDesk}>
          {children}
        </div>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
      {side && <aside className={styles.side}>{side}</aside>}
    </main>
  );
}

function useLeaveByEscape(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !usesEscape(event.target))
        leavePage();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Dialogs and menus close by Esc, and a search box is emptied by it. */
const usesEscape = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open], [role="menu"]') !== null ||
  (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '');
