import type { HTMLAttributes, ReactNode } from 'react';
import { WindowMark } from './icons.js';
import { strings } from './strings.js';
import { asks } from './why/asks.js';
import styles from './window-frame.module.css';

interface WindowFrameProps {
  readonly title: string;
  /** What the title bar answers to, such as being dragged. */
  readonly titleBar?: HTMLAttributes<HTMLDivElement>;
  /** Without them the buttons are there for the look alone. */
  readonly onMinimize?: (() => void) | undefined;
  readonly onMaximize?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A window of Windows 7: glass frame, title bar with our mark, the three buttons. */
export function WindowFrame(props: WindowFrameProps): ReactNode {
  return (
    <div className={styles.frame}>
      <div className={styles.titleBar} {...asks('window', { part: 'frame' })} {...props.titleBar}>
        <WindowMark size={16} />
        <span className={styles.title}>{props.title}</span>
        <span className={styles.buttons}>
          <FrameButton label={strings.window.minimize} path="M1 7.5h9" onClick={props.onMinimize} />
          <FrameButton
            label={strings.window.maximize}
            path="M1.5 1.5h8v7h-8z"
            onClick={props.onMaximize}
          />
          <FrameButton
            label={strings.window.close}
            path="M2 1l7 8M9 1l-7 8"
            closes
            onClick={props.onClose}
          />
        </span>
      </div>
      <div className={styles.content}>{props.children}</div>
    </div>
  );
}

function FrameButton(props: {
  readonly label: string;
  readonly path: string;
  readonly closes?: boolean;
  readonly onClick: (() => void) | undefined;
}): ReactNode {
  const { label, path, closes = false, onClick } = props;
  const drawing = (
    <svg width="11" height="10" viewBox="0 0 11 10" aria-hidden>
      <path d={path} fill="none" stroke="#535666" strokeWidth="4" />
      <path d={path} fill="none" stroke="#fff" strokeWidth="2" />
    </svg>
  );
  return onClick ? (
    <button
      type="button"
      className={styles.button}
      data-closes={closes}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {drawing}
    </button>
  ) : (
    <span className={styles.button} data-closes={closes} aria-hidden>
      {drawing}
    </span>
  );
}
