import type { CSSProperties, ReactNode } from 'react';
import { useStageEntry } from '../bridge/hooks.js';
import { WindowLayer } from '../client/window-layer.js';
import { late } from '../late/late.js';
import { keyedActions } from './actions/action-keys.js';
import { EarlyKeys } from './actions/early-keys.js';
import { lateKeys } from './actions/late-keys.js';
import { usePalette } from './actions/palette-store.js';
import { ClientsRow } from './clients/client-frame.js';
import { Dock } from './dock.js';
import { DockBar } from './dock-bar.js';
import { InspectorPane } from './inspector.js';
import { Notices } from './notices.js';
import { useAddressedPage, usePage } from './pages/open-page.js';
import { Opening } from './pages/opening.js';
import { pagesStrings } from './pages/strings.js';
import { arrangementNow, clientsHeight, useArrangement, useRoom } from './panes/arrangement.js';
import { useLayout } from './panes/layout-store.js';
import { Separator } from './panes/separator.js';
import { PeopleRail } from './people/people-rail.js';
import { peopleStrings } from './people/strings.js';
import styles from './stage.module.css';
import { strings } from './strings.js';
import { TopBar } from './top-bar.js';

const DropTarget = late(() => import('./drop/drop-target.js'));
// Opened by a key or a click.
const Page = late(() => import('./pages/page.js'), {
  waiting: <Opening />,
  isFirst: () => usePage.getState().page !== null,
});
// A narrow window has it folded.
const PeoplePane = late(() => import('./people/people-pane.js'), {
  isFirst: () => arrangementNow().people,
});
const Palette = late(() => import('./actions/palette.js'), {
  look: 'over',
  waiting: <EarlyKeys />,
});
const PresentStrip = late(() => import('./present/present-strip.js'));
const RunStrip = late(async () => ({ default: (await import('./clock/run-strip.js')).RunStrip }));
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

function SkipToPanes(): ReactNode {
  const { inspector, dock } = useArrangement();
  const { people, clients, inspector: guide, dock: panes } = strings.skip;
  return (
    <SkipLinks
      to={{
        people,
        clients,
        ...((inspector || dock !== 'side') && { inspector: guide }),
        [dock === 'folded' ? 'dock-bar' : 'dock']: panes,
      }}
    />
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

const Keys = lateKeys(
  keyedActions,
  async () => (await import('./actions/stage-actions.js')).stageActions,
  // The keys of the stage rest while the palette takes them.
  () => usePalette.getState().isOpen,
);

function Shown(): ReactNode {
  const page = useAddressedPage();
  const palette = usePalette();
  return (
    <>
      <Keys />
      {page ? <SkipLinks to={{ page: pagesStrings.skip }} /> : <SkipToPanes />}
      {/* The presenter has a clock and tools of its own. */}
      {page?.name !== 'present' && <TopBar />}
      {page?.name !== 'present' && <RunStrip />}
      <Notices />
      <StoryDirector />
      <PresentStrip />
      <DropTarget />
      {palette.isOpen && <Palette onClose={palette.close} />}
      {page && <Page page={page} />}
      <Body hidden={page !== null} />
    </>
  );
}

/** All but the top bar. It stays while a full page covers it, with what is open and typed in it. */
function Body({ hidden }: { readonly hidden: boolean }): ReactNode {
  const sizes = useLayout((layout) => layout.sizes);
  const { people, inspector, dock } = useArrangement();
  const { height } = useRoom();
  const measures = {
    '--people': `${sizes.people}px`,
    '--inspector': `${sizes.inspector}px`,
    '--dock': `${Math.min(sizes.dock, height - clientsHeight)}px`,
    '--log': `${sizes.log}px`,
  } as CSSProperties;
  return (
    <div
      className={styles.panes}
      style={measures}
      data-dock={dock === 'side' && inspector ? 'shared' : dock}
      hidden={hidden}
    >
      <WindowLayer className={styles.windows}>
        <nav
          id="people"
          tabIndex={-1}
          className={styles.people}
          data-help="people"
          data-folded={!people}
          aria-label={peopleStrings.title}
        >
          {people ? <PeoplePane /> : <PeopleRail />}
          {people && <Separator pane="people" grows="right" />}
        </nav>
        <ClientsRow />
        {(inspector || dock !== 'side') && <InspectorPane folded={!inspector} />}
        <Dock place={dock} />
        {dock !== 'beneath' && <DockBar isOpen={dock === 'side'} />}
      </WindowLayer>
    </div>
  );
}
