import { type CSSProperties, lazy, type ReactNode, Suspense } from 'react';
import { useStageEntry } from '../bridge/hooks.js';
import { ClientsRow } from './clients/client-frame.js';
import { RunStrip } from './clock/run-strip.js';
import { Dock } from './dock.js';
import { Inspector } from './inspector.js';
import { Notices } from './notices.js';
import { useLayout } from './panes/layout-store.js';
import { Separator } from './panes/separator.js';
import { PeoplePane } from './people/people-pane.js';
import { peopleStrings } from './people/strings.js';
import { useShortcuts } from './shortcuts.js';
import styles from './stage.module.css';
import { strings } from './strings.js';
import { TopBar } from './top-bar.js';

const StoryDirector = lazy(() => import('./story/story-director.js'));

/** The operator's screen: people, clients, guide and policies, shell and log, around one clock. */
export function Stage(): ReactNode {
  const known = useStageEntry('organisation') !== undefined;
  return (
    <div className={styles.stage}>
      <a className={styles.skip} href="#clients">
        {strings.skip.clients}
      </a>
      <a className={styles.skip} href="#dock">
        {strings.skip.dock}
      </a>
      {known ? <Shown /> : <Waiting />}
    </div>
  );
}

function Waiting(): ReactNode {
  return (
    <>
      <Notices />
      <p className={styles.waiting} role="status">
        {strings.connecting}
      </p>
    </>
  );
}

function Shown(): ReactNode {
  const sizes = useLayout((layout) => layout.sizes);
  useShortcuts();
  const measures = {
    '--people': `${sizes.people}px`,
    '--inspector': `${sizes.inspector}px`,
    '--dock': `${sizes.dock}px`,
    '--log': `${sizes.log}px`,
  } as CSSProperties;
  return (
    <>
      <TopBar />
      <RunStrip />
      <Notices />
      <Suspense>
        <StoryDirector />
      </Suspense>
      <div className={styles.panes} style={measures}>
        <nav className={styles.people} aria-label={peopleStrings.title}>
          <PeoplePane />
          <Separator pane="people" grows="right" />
        </nav>
        <div className={styles.centre}>
          <div className={styles.upper}>
            <ClientsRow />
            <aside className={styles.inspector} aria-label={strings.inspector.title}>
              <Separator pane="inspector" grows="left" />
              <Inspector />
            </aside>
          </div>
          <Dock />
        </div>
      </div>
    </>
  );
}
