import { useEffect, useState, useSyncExternalStore } from 'react';

/** A part of a long list, as a query answers it. */
export interface PageOfRows<Row> {
  readonly rows: readonly Row[];
  /** How many rows there are, with those of other pages. */
  readonly total: number;
}

/** Rows that are asked for together. */
const pageSize = 100;
/** Pages that are held: who scrolls through everything does not come to hold everything. */
const mostPages = 30;
/** Between two askings for news, so that a fast clock does not ask for each of its events. */
const pauseMilliseconds = 250;

type Ask<Page> = (offset: number, limit: number) => Promise<Page>;

/**
 * The rows of a list that is too long to be sent whole: pages are asked for as they come into sight. What was answered
 * stays until the same place is answered anew, so that neither another question nor news leaves the list empty.
 */
export class PagedRows<Row, Page extends PageOfRows<Row>> {
  readonly #listeners = new Set<() => void>();
  #pages = new Map<number, readonly Row[]>();
  #answer: Page | null = null;
  /** Pages that were asked for since the question or its answer became another. */
  #asked = new Set<number>();
  /** The pages in sight, which are asked for again when there are news. */
  #inSight: readonly number[] = [0];
  /** Whether what is held is of an earlier question or older than the last news. */
  #isStale = false;
  /** Answers to an asking of an earlier round are dropped. */
  #round = 0;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #isWanted = false;
  #ask: Ask<Page> | null = null;

  /** The last answer, for what it says beside its rows; null before the first. */
  readonly answer = (): Page | null => this.#answer;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A row, or undefined until it was answered. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** Puts another question; a failure has been reported by whoever asks. */
  put(ask: Ask<Page>): void {
    this.#ask = ask;
    this.#inSight = [0];
    this.#begin();
  }

  /** Asks for the rows that are in sight, so far as they are not there and not asked for. */
  need(indices: readonly number[]): void {
    this.#inSight = [...new Set(indices.map((index) => Math.floor(index / pageSize)))];
    for (const page of this.#inSight) this.#request(page);
  }

  /** Asks again for what is in sight, since it may have changed: now, or after a pause when that was just done. */
  readonly refresh = (): void => {
    if (this.#pause !== null) {
      this.#isWanted = true;
      return;
    }
    this.#pause = setTimeout(() => {
      this.#pause = null;
      if (!this.#isWanted) return;
      this.#isWanted = false;
      this.refresh();
    }, pauseMilliseconds);
    this.#begin();
  };

  /** Forgets a refresh that waits. */
  readonly leave = (): void => {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
    this.#isWanted = false;
    this.#round += 1;
  };

  #begin(): void {
    this.#round += 1;
    this.#asked = new Set();
    this.#isStale = true;
    for (const page of this.#inSight) this.#request(page);
  }

  #request(page: number): void {
    if (this.#ask === null || this.#asked.has(page)) return;
    this.#asked.add(page);
    const round = this.#round;
    this.#ask(page * pageSize, pageSize).then(
      (answer) => {
        if (round === this.#round) this.#take(page, answer);
      },
      () => {
        if (round === this.#round) this.#asked.delete(page);
      },
    );
  }

  #take(page: number, answer: Page): void {
    // Pages out of sight may have changed too: they are asked for when they come into sight again.
    if (this.#isStale)
      this.#pages = new Map([...this.#pages].filter(([each]) => this.#inSight.includes(each)));
    this.#isStale = false;
    this.#pages.set(page, answer.rows);
    this.#forgetFarPages();
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  }

  /** Those out of sight that came first. */
  #forgetFarPages(): void {
    for (const page of [...this.#pages.keys()]) {
      if (this.#pages.size <= mostPages) return;
      if (this.#inSight.includes(page)) continue;
      this.#pages.delete(page);
      this.#asked.delete(page);
    }
  }
}

/**
 * The rows of a list that is too long to be sent whole, asked for with `need`. Both functions must keep their identity
 * while the question is the same.
 * @param ask reports its failure itself
 * @param watch calls back when the answer may have changed
 */
export function usePagedRows<Row, Page extends PageOfRows<Row>>(
  ask: Ask<Page>,
  watch: (again: () => void) => () => void,
): PagedRows<Row, Page> {
  const [rows] = useState(() => new PagedRows<Row, Page>());
  useSyncExternalStore(rows.subscribe, rows.answer);
  useEffect(() => rows.put(ask), [rows, ask]);
  useEffect(() => {
    const stop = watch(rows.refresh);
    return () => {
      stop();
      rows.leave();
    };
  }, [rows, watch]);
  return rows;
}
