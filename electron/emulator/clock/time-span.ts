import { type Seconds, toSeconds } from '../../../shared/lync/time.js';

/** Reads `hh:mm:ss` as the contract allows it; the caller has checked the form. */
export function parseDuration(text: string): Seconds {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return toSeconds((hours * 60 + minutes) * 60 + seconds);
}
