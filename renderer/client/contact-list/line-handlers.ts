import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { LineName } from './list-rows.js';
import type { Section } from './sections.js';

/** What lines call. Always the same object, so that a line renders for its own changes only. */
export interface LineHandlers {
  pick(line: LineName): void;
  /** Opens the contact card beside an element of the line. */
  card(sip: string, beside: Element): void;
  /** Writes to somebody. */
  write(sip: string): void;
  menu(line: LineName, event: MouseEvent): void;
  toggle(section: Section): void;
  renamed(section: Section, title: string | null): void;
}

/** Wraps the handlers of this render in an object that stays the same at every render. */
export function useStableHandlers(handlers: LineHandlers): LineHandlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  return useMemo(
    () => ({
      pick: (line) => latest.current.pick(line),
      card: (sip, beside) => latest.current.card(sip, beside),
      write: (sip) => latest.current.write(sip),
      menu: (line, event) => latest.current.menu(line, event),
      toggle: (section) => latest.current.toggle(section),
      renamed: (section, title) => latest.current.renamed(section, title),
    }),
    [],
  );
}

/** What every line of the tree is given. */
export interface LineProps {
  /** Place among its equals, from 1, and how many they are. */
  readonly position: number;
  readonly count: number;
  /** Whether it is the tree's one stop for Tab. */
  readonly active: boolean;
  readonly selected: boolean;
  /** Distance from the top of the list, in CSS pixels. */
  readonly start: number;
  readonly on: LineHandlers;
}
