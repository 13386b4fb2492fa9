import type { StageClientView } from '../../../shared/contract/views/stage.js';
import {
  type ManualStatus,
  manualStatuses,
  type PresenceClass,
} from '../../../shared/lync/presence.js';

const statusLabels: Readonly<Record<ManualStatus, string>> = {
  available: 'Available',
  busy: 'Busy',
  'do-not-disturb': 'Do Not Disturb',
  'be-right-back': 'Be Right Back',
  'off-work': 'Off Work',
  'appear-away': 'Appear Away',
  reset: 'Reset Status',
  'appear-offline': 'Appear Offline',
};

/** What the tray shows: the icon and tooltip of the person signed in longest, a submenu for each. */
export interface TrayModel {
  readonly icon: PresenceClass;
  readonly toolTip: string;
  readonly people: readonly {
    readonly sip: string;
    readonly label: string;
    readonly statuses: readonly { readonly status: ManualStatus; readonly label: string }[];
  }[];
}

/** @param clients signed-in clients, the longest signed in first */
export function trayModel(clients: readonly StageClientView[]): TrayModel {
  const [first] = clients;
  return {
    icon: first?.presence.class ?? 'offline',
    toolTip: first ? `${first.displayName} - ${first.presence.text}` : 'Nobody is signed in',
    people: clients.map(({ sip, displayName, presence }) => ({
      sip,
      label: `${displayName} - ${presence.text}`,
      // Appear Offline needs a policy; the client's own menu knows it.
      statuses: manualStatuses
        .filter((status) => status !== 'appear-offline')
        .map((status) => ({ status, label: statusLabels[status] })),
    })),
  };
}
