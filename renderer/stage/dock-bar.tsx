import type { ReactNode } from 'react';
import { useStageEntry, useStageIds } from '../bridge/hooks.js';
import { useTimeFormat } from './clock/virtual-time.js';
import { DockTabs, hasShell } from './dock.js';
import styles from './dock-bar.module.css';
import { useDock } from './dock-store.js';
import { FoldButton } from './panes/fold-button.js';
import { CommandLine } from './shell/command-line.js';
import { strings } from './strings.js';

/** The dock's handle while it is folded or at the side: a line to type in, what happened last, the tabs. */
export function DockBar({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  const { tab, open } = useDock();
  const hasLine = !hasShell(isOpen ? 'side' : 'folded', tab);
  return (
    <section
      id="dock-bar"
      tabIndex={-1}
      className={styles.bar}
      data-help={isOpen ? tab : 'shell'}
      aria-label={strings.dock.bar}
    >
      <div className={styles.console}>
        {hasLine && <CommandLine onShowOutput={() => open('shell')} />}
        <LastEvent />
      </div>
      <DockTabs isOpen={isOpen} />
      {!isOpen && <FoldButton pane="dock" isOpen={false} />}
    </section>
  );
}

function LastEvent(): ReactNode {
  const id = useStageIds('log/{entry}').at(-1) ?? '';
  const entry = useStageEntry('log/{entry}', id);
  const format = useTimeFormat();
  if (!entry) return null;
  return (
    <p className={styles.event} title={entry.text}>
      <time>{format.time(entry.at)}</time> {entry.text}
    </p>
  );
}
