import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Asks } from './why/asks.js';

/**
 * The tabs of one panel: one stop for Tab, arrow keys, Home and End choose. The panel has the id
 * `<id>-panel` and is labelled by `<id>-<value>`.
 */
export function TabList<T extends string>(props: {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly label: string; readonly asks: Asks }[];
  readonly current: T;
  readonly className: string | undefined;
  readonly tabClassName: string | undefined;
  onChoose(value: T): void;
}): ReactNode {
  const { id, label, tabs, current, onChoose } = props;
  const buttons = useRef(new Map<T, HTMLButtonElement>());
  const at = tabs.findIndex(({ value }) => value === current);
  const keyDown = (event: KeyboardEvent): void => {
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const tab = target === undefined ? undefined : tabs.at(target % tabs.length);
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.value);
    buttons.current.get(tab.value)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={props.className} onKeyDown={keyDown}>
      {tabs.map(({ value, label: name, asks }) => (
        <button
          key={value}
          id={`${id}-${value}`}
          ref={(button) => {
            if (button) buttons.current.set(value, button);
            else buttons.current.delete(value);
          }}
          type="button"
          role="tab"
          className={props.tabClassName}
          {...asks}
          aria-selected={value === current}
          aria-controls={`${id}-panel`}
          tabIndex={value === current ? 0 : -1}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
