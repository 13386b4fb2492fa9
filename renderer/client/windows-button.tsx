import type { ComponentProps, ReactNode } from 'react';
import styles from './windows-button.module.css';

/** A push button of Windows 7. `data-default` marks the one that Enter presses. */
export function WindowsButton(props: ComponentProps<'button'>): ReactNode {
  return <button type="button" className={styles.button} {...props} />;
}
