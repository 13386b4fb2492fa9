import type { Instant } from '../../../../shared/lync/time.js';
import type { Conversation } from './conversation.js';

export interface TranscriptNames {
  /** A moment as the person at the client reads it: `2:00 PM`. */
  readonly clockText: (at: Instant) => string;
  readonly nameOf: (sip: string) => string;
}

/** A conversation as a text file has it, lines ended by CR LF as Windows does. */
export function transcript(conversation: Conversation, names: TranscriptNames): string {
  const { displayName, older, messages } = conversation;
  const lines = [`Conversation with ${displayName}`, ''];
  if (older > 0) lines.push(`(${older} earlier messages are not kept.)`);
  for (const { at, from, serverNote, text, error } of messages) {
    lines.push(`${names.nameOf(from)} [${names.clockText(at)}]:`);
    if (serverNote !== null) lines.push(...indented(serverNote));
    lines.push(...indented(text));
    if (error !== null) lines.push(...indented(error));
  }
  return `${lines.join('\r\n')}\r\n`;
}

const indented = (text: string): readonly string[] => text.split('\n').map((line) => `  ${line}`);
