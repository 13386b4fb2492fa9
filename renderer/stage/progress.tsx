import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button.js';
import styles from './progress.module.css';
import { strings } from './strings.js';

/** What takes less shows no progress. */
const patience = 400;

/** How far something is that is tried on a copy, and the way to stop it. */
export function Progress(props: {
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
  /** Both in words. */
  readonly told: string;
  readonly onStop: () => void;
}): ReactNode {
  const { done, total, told, onStop } = props;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return <p aria-busy="true" />;
  return (
    <div className={styles.progress}>
      <progress aria-label={told} {...(total > 0 && { value: done, max: total })} />
      <span>{told}</span>
      <Button small onClick={onStop}>
        {strings.stop}
      </Button>
    </div>
  );
}
