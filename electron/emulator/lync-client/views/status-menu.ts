import type { StatusMenuItem } from '../../../../shared/contract/views/client.js';
import {
  customStatuses,
  type ManualStatus,
  type PresenceClass,
} from '../../../../shared/lync/presence.js';
import type { ClientSession } from '../session/client-session.js';

interface Entry {
  readonly status: ManualStatus;
  readonly label: string;
  readonly class: PresenceClass | null;
  readonly separatorBefore?: true;
}

/** In the order of the menu. Source: the status chooser of the Lync controls; gg398997 for the last one. */
const entries: readonly Entry[] = [
  { status: 'available', label: 'Available', class: 'available' },
  { status: 'busy', label: 'Busy', class: 'busy' },
  { status: 'do-not-disturb', label: 'Do Not Disturb', class: 'do-not-disturb' },
  { status: 'be-right-back', label: 'Be Right Back', class: 'be-right-back' },
  { status: 'off-work', label: 'Off Work', class: 'away' },
  { status: 'appear-away', label: 'Appear Away', class: 'away' },
  { status: 'reset', label: 'Reset Status', class: null, separatorBefore: true },
  { status: 'appear-offline', label: 'Appear Offline', class: 'offline' },
];

/** The status menu; Appear Offline and custom states are there only where policy says so. */
export function statusMenu(session: ClientSession): readonly StatusMenuItem[] {
  const { ports, settings, sip } = session;
  const chosen = ports.presence.statusOf(sip);
  const { appearOffline } = settings;
  const standard = entries
    .filter(({ status }) => status !== 'appear-offline' || appearOffline.value)
    .map(({ status, label, class: presenceClass, separatorBefore = false }) => ({
      status,
      label,
      class: presenceClass,
      separatorBefore,
      checked: status === chosen,
      why: status === 'appear-offline' ? appearOffline : null,
    }));
  return [...standard, ...customItems(session, chosen)];
}

/** The states of the organisation's own making, after the others. */
function customItems(
  { customStates: { states, url } }: ClientSession,
  chosen: ReturnType<ClientSession['ports']['presence']['statusOf']>,
): readonly StatusMenuItem[] {
  return customStatuses.flatMap((status, place) => {
    const state = states[place];
    if (state === undefined) return [];
    const { text: label, class: presenceClass } = state;
    const isChosen =
      typeof chosen === 'object' && chosen?.text === label && chosen.class === presenceClass;
    return [
      {
        status,
        label,
        class: presenceClass,
        separatorBefore: false,
        checked: isChosen,
        why: { ...url, value: true },
      },
    ];
  });
}
