import type { CSSProperties } from 'react';
import type { MessageFormat } from '../../../shared/lync/message-format.js';

/** How a format looks, in the message list and while it is typed. */
export function messageStyle(format: MessageFormat | null): CSSProperties {
  if (format === null) return {};
  const { bold, italic, underline, colour, font, size } = format;
  return {
    ...(bold ? { fontWeight: 700 } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(underline ? { textDecoration: 'underline' } : {}),
    ...(colour === undefined ? {} : { color: colour }),
    ...(font === undefined ? {} : { fontFamily: `"${font}", var(--lync-font)` }),
    ...(size === undefined ? {} : { fontSize: `${size}pt`, lineHeight: 1.3 }),
  };
}
