import { useEffect, useState } from 'react';
import { failureText } from './command-failure.js';

/** The last answer to a question, and why the last asking failed, if it did. */
export interface FreshAnswer<T> {
  readonly answer: T | null;
  readonly failure: string | null;
}

const nothing = { answer: null, failure: null };
/** Between two askings, so that a fast clock does not ask for each of its events. */
const pauseMilliseconds = 250;

/**
 * The answer to a query, asked again when `watch` says that it may have changed: never two at once,
 * and the last word is always asked for. Both functions must keep their identity while the question
 * is the same; another question forgets the former answer.
 */
export function useFreshAnswer<T>(
  ask: () => Promise<T>,
  watch: (again: () => void) => () => void,
): FreshAnswer<T> {
  const [fresh, setFresh] = useState<FreshAnswer<T> & { readonly of: unknown }>({
    ...nothing,
    of: ask,
  });
  useEffect(() => {
    let left = false;
    let waiting = false;
    let wanted = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (news: FreshAnswer<T>): void => {
      if (left) return;
      setFresh({ ...news, of: ask });
      timer = setTimeout(() => {
        waiting = false;
        if (wanted) again();
      }, pauseMilliseconds);
    };
    const again = (): void => {
      wanted = waiting;
      if (waiting) return;
      waiting = true;
      ask().then(
        (answer) => settle({ answer, failure: null }),
        (reason: unknown) => settle({ answer: null, failure: failureText(reason) }),
      );
    };
    again();
    const leave = watch(again);
    return () => {
      left = true;
      clearTimeout(timer);
      leave();
    };
  }, [ask, watch]);
  return fresh.of === ask ? fresh : nothing;
}
