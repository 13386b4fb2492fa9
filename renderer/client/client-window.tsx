import './fonts.css';
import './theme.css';
import { type ReactNode, useRef, useState } from 'react';
import type { StoreApi } from 'zustand';
import { useClientEntry } from '../bridge/hooks.js';
import { late } from '../late/late.js';
import { useFrozen } from '../picture/frozen.js';
import { BottomBar } from './bottom-bar/bottom-bar.js';
import { useSignOut } from './client-actions.js';
import { type ClientLook, useClientLook } from './client-look.js';
import { ClientPane } from './client-pane.js';
import {
  type ClientUi,
  ClientUiContext,
  createClientUi,
  useClientUi,
  useClientUiStore,
} from './client-ui.js';
import styles from './client-window.module.css';
import { useSeenFromOutside } from './client-windows.js';
import { Group } from './group.js';
import { MeArea } from './me-area/me-area.js';
import { NoticeBar } from './notice-bar.js';
import { SearchBox } from './search/search-box.js';
import { strings } from './strings.js';
import { Toolbar } from './toolbar/toolbar.js';
import { useFocusReturn } from './use-focus-return.js';
import { AskingContext, useAskedWindow } from './why/asking.js';
import { WindowFrame } from './window-frame.js';
import { ClientHomeContext } from './window-layer.js';

// On the stage clients are signed in.
const SignInPane = late(() => import('./sign-in-pane.js'), { soon: true });
// Not in the first script: an alert comes a moment after the window at the earliest.
const AlertToasts = late(async () => ({
  default: (await import('./alerts/alert-toasts.js')).AlertToasts,
}));

const Opened = late(() => import('./opened.js'), { look: 'over', soon: true });
const WhyLayer = late(() => import('./why/why-layer.js'), { look: 'line' });

interface ClientWindowProps {
  /** SIP address of the person whose client it is; the one of the `ClientProvider` around. */
  readonly sip: string;
  /** True where the client stands on a stage and draws its own Windows 7 frame. */
  readonly titleBar?: boolean;
  readonly onMinimize?: () => void;
  readonly onMaximize?: () => void;
  /** What somebody outside wants to be open in it. */
  readonly look?: ClientLook | null;
  /** What it has open, where somebody outside shares it with another client; its dialogs stay in it then. */
  readonly ui?: StoreApi<ClientUi>;
  /** The title bar's cross, and what follows Exit. */
  readonly onClose?: () => void;
}

/**
 * The main window of one client, as its user sees it. Needs a `ClientProvider` above it. Follows
 * `contacts/main-window`.
 */
export function ClientWindow(props: ClientWindowProps): ReactNode {
  const { sip, titleBar = false, look = null, onMinimize, onMaximize, onClose } = props;
  const frozen = useFrozen();
  const [own] = useState(() => createClientUi(frozen?.opened));
  const ui = props.ui ?? own;
  const window = useRef<HTMLDivElement>(null);
  const { asking, isAsked, pointing } = useAskedWindow();
  useClientLook(look, ui, window);
  useSeenFromOutside(window, ui);
  const session = useClientEntry('session');
  const person = useClientEntry('signed-out') ?? session;
  const content = session ? (
    <SignedInClient onExit={onClose} modal={!titleBar} />
  ) : (
    <SignInPane sip={sip} />
  );
  return (
    <ClientUiContext value={ui}>
      <ClientHomeContext value={props.ui ? window : null}>
        <AskingContext value={asking}>
          <Group
            ref={window}
            data-client-window={asking.window}
            {...pointing}
            className={styles.window}
            label={strings.window.label(person?.displayName ?? sip)}
          >
            {titleBar ? (
              <WindowFrame
                title={strings.window.title}
                onMinimize={onMinimize}
                onMaximize={onMaximize}
                onClose={onClose}
              >
                {content}
              </WindowFrame>
            ) : (
              content
            )}
            {isAsked && person && <WhyLayer />}
          </Group>
        </AskingContext>
      </ClientHomeContext>
    </ClientUiContext>
  );
}

function SignedInClient(props: {
  readonly onExit: (() => void) | undefined;
  readonly modal: boolean;
}): ReactNode {
  const dialog = useClientUi((ui) => ui.dialog);
  const hasOpened = useClientUi(
    ({ conversation, card }) => dialog !== null || conversation !== null || card !== null,
  );
  const ui = useClientUiStore();
  const signOut = useSignOut();
  const closeAll = (): void =>
    ui.setState({ dialog: null, optionsPage: null, conversation: null, card: null });
  const focusReturn = useFocusReturn(dialog !== null);
  return (
    <div className={styles.client}>
      <div className={styles.body} inert={dialog !== null} {...focusReturn}>
        <MeArea onSignOut={() => signOut()} onExit={() => signOut(props.onExit)} />
        <Toolbar />
        <NoticeBar />
        <SearchBox />
        <ClientPane />
        <BottomBar />
      </div>
      <AlertToasts />
      {hasOpened && <Opened modal={props.modal} onClose={closeAll} />}
    </div>
  );
}
