import type { ReactNode } from 'react';
import { late } from '../late/late.js';
import { useClientUi, useClientUiStore } from './client-ui.js';

// Fetched when it is first opened.
const over = { look: 'over' } as const;
const AboutDialog = late(() => import('./about-dialog.js'), over);
const OpenContactCard = late(() => import('./contact-card/contact-card.js'), over);
const OptionsDialog = late(() => import('./options/options-dialog.js'), over);
const ConversationWindow = late(() => import('./conversation/conversation-window.js'), over);
const ConfigurationDialog = late(() => import('./configuration/configuration-dialog.js'), over);

/** What a client has open beside its main window. */
export default function Opened({
  modal,
}: {
  readonly modal: boolean;
  /** Closes all of it, for whoever hides what could not be fetched. */
  readonly onClose: () => void;
}): ReactNode {
  const dialog = useClientUi((ui) => ui.dialog);
  const page = useClientUi((ui) => ui.optionsPage);
  const asked = useClientUi((ui) => ui.asked);
  const inConversation = useClientUi(({ conversation }) => conversation !== null);
  const hasCard = useClientUi(({ card }) => card !== null);
  const ui = useClientUiStore();
  const close = (): void => ui.setState({ dialog: null, optionsPage: null });
  return (
    <>
      {inConversation && <ConversationWindow />}
      {hasCard && <OpenContactCard />}
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'configuration' && <ConfigurationDialog modal={modal} onClose={close} />}
      {dialog === 'options' && (
        <OptionsDialog
          key={asked}
          modal={modal}
          onClose={close}
          page={page}
          onTurn={(optionsPage) => ui.setState({ optionsPage })}
        />
      )}
    </>
  );
}
