import type { ReactNode } from 'react';
import styles from './portrait.module.css';

/** The picture of a person beside a name that is said elsewhere; initials where there is none. */
export function Portrait(props: {
  readonly photo: string | null;
  readonly name: string;
  readonly small?: boolean;
}): ReactNode {
  const { photo, name, small = false } = props;
  if (photo !== null)
    return <img className={styles.portrait} data-small={small} src={photo} alt="" loading="lazy" />;
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
  return (
    <span className={styles.portrait} data-small={small} aria-hidden="true">
      {initials}
    </span>
  );
}
