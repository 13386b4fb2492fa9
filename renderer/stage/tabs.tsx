import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './tabs.module.css';

/**
 * A row of tabs; arrow keys, Home and End move and choose. The panel is `<id>-panel`, each tab
 * `<id>-tab-<name>`.
 */
export function Tabs<T extends string>(props: {
  readonly id: string;
  readonly label: string;
  readonly className: string | undefined;
  readonly tabs: readonly { readonly name: T; readonly label: string }[];
  /** Null where the panel of none is shown. */
  readonly current: T | null;
  readonly onChoose: (name: T) => void;
}): ReactNode {
  const { id, label, className, tabs, current, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const index = tabs.findIndex(({ name }) => name === current);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (index + 1) % tabs.length,
      ArrowLeft: (index + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const tab = tabs[places[event.key] ?? -1];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.name);
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${tab.name}`)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={`${styles.tabs} ${className}`}
      onKeyDown={press}
    >
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.name}`}
          aria-selected={tab.name === current}
          aria-controls={`${id}-panel`}
          tabIndex={tab.name === (current ?? tabs[0]?.name) ? 0 : -1}
          onClick={() => onChoose(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
