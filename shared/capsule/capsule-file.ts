/** What a capsule calls itself. */
export const capsuleFormat = 'lync-client-emulator/capsule';

/**
 * Characters of the largest capsule, counted as a string of JSON, so that the command that opens it
 * fits into a frame.
 */
export const largestCapsule = 32_000_000;

/** Whether a window could open this text. */
export const fitsCapsule = (text: string): boolean =>
  text.length <= largestCapsule && JSON.stringify(text).length <= largestCapsule;
