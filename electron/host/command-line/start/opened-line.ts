/**
 * What the desktop program writes to its error output once its window is there. Whoever started it
 * knows by this line that what it was asked to open is open, and is not to be opened again.
 */
export const openedLine = 'The Lync Client Emulator is open.';
