import type { StatusMenuItem } from '../../../../shared/contract/views/client.js';
import {
  customStatuses,
  isCustomStatus,
  type ManualStatus,
  manualStatuses,
  type PresenceClass,
  type StatusChoice,
} from '../../../../shared/lync/presence.js';
import type { ClientSession } from '../session/client-session.js';

/** A state that the user may choose, as every menu offers it. */
interface OfferedStatus {
  readonly status: StatusChoice;
  readonly label: string;
  readonly class: PresenceClass | null;
}

/** The states that every menu knows. */
const standard: Readonly<Record<ManualStatus, Omit<OfferedStatus, 'status'>>> = {
  available: { label: 'Available', class: 'available' },
  busy: { label: 'Busy', class: 'busy' },
  'do-not-disturb': { label: 'Do Not Disturb', class: 'do-not-disturb' },
  'be-right-back': { label: 'Be Right Back', class: 'be-right-back' },
  'off-work': { label: 'Off Work', class: 'away' },
  'appear-away': { label: 'Appear Away', class: 'away' },
  reset: { label: 'Reset Status', class: null },
  'appear-offline': { label: 'Appear Offline', class: 'offline' },
};

/**
 * What the user may choose, in the order of the menu: Appear Offline only where policy says so, and
 * after all others the states of the organisation's own making.
 * Follows `presence/status-menu`.
 */
export function offeredStatuses(session: ClientSession): readonly OfferedStatus[] {
  const { settings, customStates } = session;
  const own = customStatuses.flatMap((status, place) => {
    const state = customStates.states[place];
    return state === undefined ? [] : [{ status, label: state.text, class: state.class }];
  });
  const offered = manualStatuses
    .filter((status) => status !== 'appear-offline' || settings.appearOffline.value)
    .map((status) => ({ status, ...standard[status] }));
  return [...offered, ...own];
}

/** The status menu of the client: what is offered, which of it is chosen, and why it is there. */
export function statusMenu(session: ClientSession): readonly StatusMenuItem[] {
  const { ports, settings, customStates, sip } = session;
  const chosen = ports.presence.statusOf(sip);
  const isChosen = ({ status, label, class: presenceClass }: OfferedStatus): boolean =>
    isCustomStatus(status)
      ? typeof chosen === 'object' && chosen?.text === label && chosen.class === presenceClass
      : status === chosen;
  const whyOf = (status: StatusChoice): StatusMenuItem['why'] => {
    if (status === 'appear-offline') return settings.appearOffline;
    return isCustomStatus(status) ? { ...customStates.url, value: true } : null;
  };
  return offeredStatuses(session).map((offered) => ({
    ...offered,
    separatorBefore: offered.status === 'reset',
    checked: isChosen(offered),
    why: whyOf(offered.status),
  }));
}
