import type { ReactNode } from 'react';
import styles from './portrait.module.css';

/** A person's picture, or the initials of the name. The name stands beside it, so it has none. */
export function Portrait(props: {
  readonly photo: string | null;
  readonly name: string;
}): ReactNode {
  if (props.photo !== null)
    return <img className={styles.portrait} src={props.photo} alt="" loading="lazy" />;
  const initials = props.name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
  return (
    <span className={styles.portrait} aria-hidden="true">
      {initials}
    </span>
  );
}
