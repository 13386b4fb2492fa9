import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import type { ContactCardView } from '../../../shared/contract/index.js';
import { clientKey } from '../../../shared/contract/keys.js';
import { useFreshAnswer } from '../../bridge/fresh-answer.js';
import { useClientCommand, useClientEntry, useClientStore } from '../../bridge/hooks.js';
import { useFrozen } from '../../picture/frozen.js';
import { isKeyboardElsewhere } from '../client-look.js';
import { useClientUi, useClientUiStore } from '../client-ui.js';
import type { PopupAnchor } from '../menu/popup-anchor.js';
import { usePopup } from '../menu/use-popup.js';
import { asks } from '../why/asks.js';
import { ClientHomeContext } from '../window-layer.js';
import { CardDetails } from './card-details.js';
import { CardHeader } from './card-header.js';
import styles from './contact-card.module.css';
import { cardStrings } from './strings.js';

/** The contact card that the window has open, if any. */
export default function OpenContactCard(): ReactNode {
  const card = useClientUi((ui) => ui.card);
  return card && <ContactCard key={card.contact} sip={card.contact} anchor={card.anchor} />;
}

function ContactCard(props: { readonly sip: string; readonly anchor: PopupAnchor }): ReactNode {
  const { sip, anchor } = props;
  const ui = useClientUiStore();
  const card = useContactCard(sip);
  const organizationTab = useClientEntry('session')?.organisationTab;
  const classic = useClientEntry('layout')?.style.value === 'classic squares';
  const close = (): void => {
    if (ui.getState().card?.anchor === anchor) ui.setState({ card: null });
  };
  const popup = usePopup(anchor, close);
  const frozen = useFrozen();
  // Of cards that close by themselves only one can be open on a page.
  const popover = useContext(ClientHomeContext) ? 'manual' : 'auto';
  useReturningFocus(popup, card !== null);
  const keyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <div
      ref={popup}
      popover={frozen ? undefined : popover}
      style={frozen?.card}
      role="dialog"
      data-part="card"
      tabIndex={-1}
      className={styles.card}
      aria-label={cardStrings.label(card?.contact.displayName ?? sip)}
      onKeyDown={keyDown}
    >
      {card === null ? (
        <p className={styles.loading} {...asks('window', { part: 'card' })}>
          {cardStrings.loading}
        </p>
      ) : (
        <>
          <CardHeader card={card} classic={classic} />
          <CardDetails card={card} organizationTab={organizationTab} />
        </>
      )}
    </div>
  );
}

/** Puts the focus into the card, and back to where it was when the card goes. */
function useReturningFocus(popup: { readonly current: HTMLElement | null }, ready: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const element = popup.current;
    before.current = document.activeElement;
    return () => {
      const inside = element?.contains(document.activeElement) ?? false;
      const nowhere = document.activeElement === document.body;
      if ((inside || nowhere) && before.current instanceof HTMLElement)
        before.current.focus({ preventScroll: true });
    };
  }, [popup]);
  useLayoutEffect(() => {
    if (!isKeyboardElsewhere(popup.current)) popup.current?.focus({ preventScroll: true });
  }, [popup]);
  useLayoutEffect(() => {
    const element = popup.current;
    if (ready && element === document.activeElement)
      element?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  }, [popup, ready]);
}

/**
 * The card of a person; asked for again when what the list shows of them changes, and as time passes: until when they are
 * free is on it.
 */
export function useContactCard(sip: string): ContactCardView | null {
  const send = useClientCommand();
  const store = useClientStore();
  const ui = useClientUiStore();
  const ask = useCallback(() => send({ name: 'client.contact-card', contact: sip }), [send, sip]);
  const watch = useCallback(
    (again: () => void) => {
      const leaveContact = store.subscribe(clientKey('contact/{contact}', sip), again);
      const leaveClock = store.subscribe('clock', again);
      return () => {
        leaveContact();
        leaveClock();
      };
    },
    [store, sip],
  );
  const frozen = useFrozen();
  const { answer, failure } = useFreshAnswer(ask, watch);
  useEffect(() => {
    if (failure !== null) ui.setState({ failure, card: null });
  }, [ui, failure]);
  return frozen ? frozen.cardAnswer : answer;
}
