import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { asks } from '../why/asks.js';
import styles from './contact-list.module.css';
import type { LineProps } from './line-handlers.js';
import { type Section, sectionFigures, sectionText } from './sections.js';
import { listStrings } from './strings.js';

/** A heading of the list: triangle, name, figures; its name becomes a text box while renaming. */
export function GroupLine(
  props: LineProps & {
    readonly section: Section;
    readonly expanded: boolean;
    readonly renaming: boolean;
  },
): ReactNode {
  const { section, expanded, position, count, active, start, renaming, on } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles all keys
    <div
      className={styles.group}
      {...asks('group', { part: section.id })}
      data-mark={`group/${section.id}`}
      role="treeitem"
      aria-level={1}
      aria-expanded={expanded}
      aria-posinset={position}
      aria-setsize={count}
      aria-selected={props.selected}
      aria-label={sectionText(section)}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => on.toggle(section)}
      onContextMenu={(event) => on.menu({ section: section.id, sip: null }, event)}
    >
      <Triangle expanded={expanded} visible={section.members.length > 0} />
      {renaming ? (
        <GroupName title={section.title} onDone={(title) => on.renamed(section, title)} />
      ) : (
        <span className={styles.groupTitle}>{section.title}</span>
      )}
      {section.kind === 'distribution' && <TwoHeads />}
      <span className={styles.figures}>{sectionFigures(section)}</span>
    </div>
  );
}

function Triangle(props: { readonly expanded: boolean; readonly visible: boolean }): ReactNode {
  return (
    <svg className={styles.triangle} width="9" height="9" viewBox="0 0 9 9" aria-hidden>
      {props.visible &&
        (props.expanded ? (
          <path d="M7.5 1.5v6h-6z" fill="#404040" stroke="#202020" />
        ) : (
          <path d="M2.5 .8l4 3.7l-4 3.7z" fill="#fff" stroke="#8a8a8a" />
        ))}
    </svg>
  );
}

function TwoHeads(): ReactNode {
  return (
    <svg className={styles.twoHeads} width="17" height="14" viewBox="0 0 17 14" aria-hidden>
      <path
        d="M11 1.5a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 1 1 0-5.4M7.5 13c0-3 1.4-4.6 3.5-4.6s4.5 1.3 4.5 4.6"
        fill="#fff"
        stroke="#333"
        strokeWidth="1.2"
      />
      <path
        d="M5.2 3a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M1 13.5c0-3 1.8-4.3 4.2-4.3s4.2 1.3 4.2 4.3"
        fill="#fff"
        stroke="#333"
        strokeWidth="1.2"
      />
    </svg>
  );
}

/** The text box of a group being renamed. Enter and leaving it keep the name, Escape reverts it. */
function GroupName(props: {
  readonly title: string;
  /** The new name, or `null` when there is none. */
  onDone(title: string | null): void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // After the row around it has taken the focus.
    queueMicrotask(() => input.current?.select());
  }, []);
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.key === 'Escape') event.currentTarget.value = props.title;
    event.currentTarget.blur();
  };
  return (
    <input
      ref={input}
      className={styles.groupName}
      aria-label={listStrings.groupName}
      defaultValue={props.title}
      maxLength={64}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={keyDown}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim();
        props.onDone(typed === '' || typed === props.title ? null : typed);
      }}
    />
  );
}
