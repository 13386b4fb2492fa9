import type { CSSProperties, ReactNode } from 'react';
import { useStageEntry } from '../bridge/hooks.js';
import { late } from '../late/late.js';
import { usePalette } from './actions/palette-store.js';
import { stageActions } from './actions/stage-actions.js';
import { useActionKeys } from './actions/use-actions.js';
import { ClientsRow } from './clients/client-frame.js';
import { RunStrip } from './clock/run-strip.js';
import { Dock } from './dock.js';
import { Inspector } from './inspector.js';
import { Notices } from './notices.js';
import { useAddressedPage } from './pages/open-page.js';
import { Page } from './pages/page-registry.js';
import { pagesStrings } from './pages/strings.js';
import { useLayout } from './panes/layout-store.js';
import { Separator } from './panes/separator.js';
import { PeoplePane } from './people/people-pane.js';
import { peopleStrings } from './people/strings.js';
import styles from './stage.module.css';
import { strings } from './strings.js';
import { TopBar } from './top-bar.js';

const DropTarget = late(() => import('./drop/drop-target.js'));
const Palette = late(() => import('./actions/palette.js'), { look: 'over' });
const StoryDirector = late(() => import('./story/story-director.js'));

/** The operator's screen: people, clients, guide and policies, shell and log, around one clock. */
export function Stage(): ReactNode {
  const known = useStageEntry('organisation') !== undefined;
  return <div className={styles.stage}>{known ? <Shown /> : <Waiting />}</div>;
}

/** Bring the keyboard past what stands at the top. */
function SkipLinks({ to }: { readonly to: Readonly<Record<string, string>> }): ReactNode {
  return Object.entries(to).map(([place, label]) => (
    <a
      key={place}
      className={styles.skip}
      href={`#${place}`}
      onClick={(event) => {
        // The fragment of the address is for full pages.
        event.preventDefault();
        document.getElementById(place)?.focus();
      }}
    >
      {label}
    </a>
  ));
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

/** The keys of the stage rest while the palette takes them. */
const belongToPalette = (): boolean => usePalette.getState().isOpen;

function Shown(): ReactNode {
  const sizes = useLayout((layout) => layout.sizes);
  const page = useAddressedPage();
  const palette = usePalette();
  useActionKeys(stageActions, belongToPalette);
  const measures = {
    '--people': `${sizes.people}px`,
    '--inspector': `${sizes.inspector}px`,
    '--dock': `${sizes.dock}px`,
    '--log': `${sizes.log}px`,
  } as CSSProperties;
  return (
    <>
      <SkipLinks to={page ? { page: pagesStrings.skip } : strings.skip} />
      <TopBar />
      <RunStrip />
      <Notices />
      <StoryDirector />
      <DropTarget />
      {palette.isOpen && <Palette onClose={palette.close} />}
      {page && <Page page={page} />}
      {/* Stays while it is out of sight, with what is open and typed in it. */}
      <div className={styles.panes} style={measures} hidden={page !== null}>
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
