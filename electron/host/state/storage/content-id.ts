import { createHash } from 'node:crypto';

/** Names content by its SHA-256, in hexadecimal; text counts as UTF-8. */
export function contentId(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether `id` could come from {@link contentId}; nothing else may become part of a file name. */
export const isContentId = (id: string): boolean => /^[0-9a-f]{64}$/.test(id);
