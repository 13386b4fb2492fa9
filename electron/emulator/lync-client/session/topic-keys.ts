/** Keys of the topic `client/<sip>` that stand for one thing each. */
export const singleKeys = [
  'session',
  'me',
  'status-menu',
  'layout',
  'groups',
  'options',
  'clock',
  'configuration',
  'conversations',
] as const;

const contactPrefix = 'contact/';
const alertPrefix = 'alert/';
const conversationPrefix = 'conversation/';
const participantPrefix = 'participant/';

export const contactKey = (sip: string): string => `${contactPrefix}${sip}`;
export const alertKey = (id: string): string => `${alertPrefix}${id}`;
export const conversationKey = (id: string): string => `${conversationPrefix}${id}`;
export const participantKey = (sip: string): string => `${participantPrefix}${sip}`;

/** The address in the key of a row; null for other keys. */
export const contactOfKey = (key: string): string | null => afterPrefix(key, contactPrefix);
export const alertOfKey = (key: string): string | null => afterPrefix(key, alertPrefix);
export const conversationOfKey = (key: string): string | null =>
  afterPrefix(key, conversationPrefix);
export const participantOfKey = (key: string): string | null => afterPrefix(key, participantPrefix);

function afterPrefix(key: string, prefix: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}
