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
