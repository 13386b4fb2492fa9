import type { StageClientView, StatusChoiceView } from '../../../shared/contract/views/stage.js';
import type { PresenceClass } from '../../../shared/lync/presence.js';

/** What the tray shows: the icon and tooltip of the person signed in longest, a submenu for each. */
export interface TrayModel {
  readonly icon: PresenceClass;
  readonly toolTip: string;
  readonly people: readonly {
    readonly sip: string;
    readonly label: string;
    readonly statuses: readonly StatusChoiceView[];
  }[];
}

/** @param clients signed-in clients, the longest signed in first */
export function trayModel(clients: readonly StageClientView[]): TrayModel {
  const [first] = clients;
  return {
    icon: first?.presence.class ?? 'offline',
    toolTip: first ? `${first.displayName} - ${first.presence.text}` : 'Nobody is signed in',
    people: clients.map(({ sip, displayName, presence, statuses }) => ({
      sip,
      label: `${displayName} - ${presence.text}`,
      statuses,
    })),
  };
}

/**
 * Texts of others, such as names of people, as labels. Menus take `&` for the mark of an access key,
 * on every system, and two of it for the character.
 */
export const menuLabel = (text: string): string => text.replaceAll('&', '&&');

/**
 * The same for the tooltip of the tray: Windows takes marks of access keys out of it, and shows one
 * `&` for three. Elsewhere a tooltip is shown as it is.
 */
export const trayToolTip = (text: string, platform: NodeJS.Platform): string =>
  platform === 'win32' ? text.replaceAll('&', '&&&') : text;
