import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../button.js';
import { whatIfStrings as text } from './strings.js';
import { useWhatIfActions } from './use-what-if.js';
import styles from './what-if.module.css';

/** What takes less shows no progress. */
const patience = 400;

/** How far a trial is, and the way to stop it. */
export function Progress(props: { readonly done: number; readonly total: number }): ReactNode {
  const { done, total } = props;
  const { stop } = useWhatIfActions();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return <p aria-busy="true" />;
  const told = text.running(done, total);
  return (
    <div className={styles.progress}>
      <progress aria-label={told} {...(total > 0 && { value: done, max: total })} />
      <span>{told}</span>
      <Button small onClick={stop}>
        {text.stop}
      </Button>
    </div>
  );
}
