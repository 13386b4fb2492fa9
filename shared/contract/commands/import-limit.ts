/** Bytes of a dump that cross a transport at a time. */
export const importPieceSize = 1024 * 1024;
