/** Bytes of a file of the shell that travel in one command at most; larger files come in several. */
export const shellFilePiece = 4 * 1024 * 1024;
