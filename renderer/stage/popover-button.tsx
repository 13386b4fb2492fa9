import { type ReactNode, useId } from 'react';
import { IconButton } from './button.js';
import type { IconName } from './icons.js';
import styles from './popover-button.module.css';

/** A button beneath which something opens; Esc and a click elsewhere close it. */
export function PopoverButton(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactNode {
  const { label, icon, children } = props;
  const id = useId();
  return (
    <span className={styles.place}>
      <IconButton icon={icon} label={label} popoverTarget={id} />
      <div id={id} popover="auto" className={styles.popover}>
        {children}
      </div>
    </span>
  );
}
