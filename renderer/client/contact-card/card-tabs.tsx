import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { strings } from '../strings.js';
import styles from './contact-card.module.css';

export type CardTab = 'contact' | 'organization';

/** The tabs at the foot of the card. */
export function CardTabs(props: {
  /** Prefix of the element ids that tie tabs and panel together. */
  readonly id: string;
  readonly tabs: readonly CardTab[];
  readonly current: CardTab;
  onChoose(tab: CardTab): void;
}): ReactNode {
  const { id, tabs, current, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const keyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = (tabs.indexOf(current) + step + tabs.length) % tabs.length;
    const tab = tabs[place];
    if (!tab) return;
    onChoose(tab);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      className={styles.tabs}
      aria-label={strings.card.views}
      onKeyDown={keyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`${id}-${tab}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab === current}
          aria-controls={`${id}-panel`}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {strings.card[tab]}
        </button>
      ))}
    </div>
  );
}
