import { type Seconds, toSeconds } from '../../../shared/lync/time.js';

/** Reads `hh:mm:ss` as the contract allows it; the caller has checked the form. */
export function parseDuration(text: string): Seconds {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return toSeconds((hours * 60 + minutes) * 60 + seconds);
}

/** Writes a length of time as `hh:mm:ss`. */
export function formatDuration(length: Seconds): string {
  const parts = [Math.floor(length / 3600), Math.floor(length / 60) % 60, length % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
