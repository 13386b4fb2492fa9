import type { StatusMenuItem } from '../../../../shared/contract/views/client.js';
import type { ManualStatus, PresenceClass } from '../../../../shared/lync/presence.js';
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

/** The status menu; Appear Offline is there only where policy says so. */
export function statusMenu({ ports, settings, sip }: ClientSession): readonly StatusMenuItem[] {
  const chosen = ports.presence.statusOf(sip);
  const { appearOffline } = settings;
  return entries
    .filter(({ status }) => status !== 'appear-offline' || appearOffline.value)
    .map(({ status, label, class: presenceClass, separatorBefore = false }) => ({
      status,
      label,
      class: presenceClass,
      separatorBefore,
      checked: status === chosen,
      why: status === 'appear-offline' ? appearOffline : null,
    }));
}
