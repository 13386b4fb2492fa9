import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useConnectionStatus } from '../bridge/hooks.js';
import { Button } from '../stage/button.js';
import styles from './late.module.css';
import { lateStrings as text } from './strings.js';

/** A block of its own, over everything for what opens over everything, or a line within another. */
export type MissingLook = 'part' | 'over' | 'line';

interface MissingPartProps {
  readonly look: MissingLook;
  /** Fetches the part again, and says whether it came. */
  readonly tryAgain: () => Promise<boolean>;
  /** Told when its user wants it out of sight. */
  readonly onHide: () => void;
}

type Trial = 'not yet' | 'under way' | 'in vain';

/** Says that a part of the page could not be fetched and what to do. Tries again when the emulator is back. */
export function MissingPart({ look, tryAgain, onHide }: MissingPartProps): ReactNode {
  const isConnected = useConnectionStatus() === 'connected';
  const [trial, setTrial] = useState<Trial>('not yet');
  const [isHidden, setHidden] = useState(false);
  const attempt = useRef(tryAgain);
  const run = useCallback(async () => {
    setTrial('under way');
    if (!(await attempt.current())) setTrial('in vain');
  }, []);
  const wasConnected = useRef(isConnected);
  useEffect(() => {
    if (isConnected && !wasConnected.current) void run();
    wasConnected.current = isConnected;
  }, [isConnected, run]);
  const hide = (): void => {
    setHidden(true);
    onHide();
  };
  if (isHidden) return null;
  const isOutdated = isConnected && trial === 'in vain';
  const explanation = isOutdated ? text.outdated : text.silent;
  const isLine = look === 'line';
  return (
    <div
      ref={look === 'over' ? showOver : undefined}
      popover={look === 'over' ? 'manual' : undefined}
      role="alert"
      className={styles.missing}
      data-look={look}
      title={isLine ? explanation : undefined}
    >
      <p>
        <strong>{text.missing}</strong> {!isLine && explanation}
      </p>
      <div className={styles.buttons}>
        {/* Stays what it is while it tries: the keyboard is on it. */}
        <Button small aria-disabled={trial === 'under way'} onClick={run}>
          {trial === 'under way' ? text.trying : text.tryAgain}
        </Button>
        {isOutdated && (
          <Button small onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        )}
        {look === 'over' && (
          <Button small onClick={hide}>
            {text.hide}
          </Button>
        )}
      </div>
    </div>
  );
}

function showOver(box: HTMLElement | null): void {
  box?.showPopover();
}
