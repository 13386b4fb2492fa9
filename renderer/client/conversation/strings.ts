import type { EmoticonName } from '../../../shared/lync/emoticons.js';

/** Texts of the conversation window, loaded with it. */
export const conversationStrings = {
  window: (owner: string, other: string) => `Conversation of ${owner} with ${other}`,
  tabs: 'Conversations',
  tab: (name: string, unread: number) => (unread === 0 ? name : `${name}, ${unread} unread`),
  toolbar: 'Conversation',
  message: 'IM',
  call: 'Call',
  video: 'Video',
  share: 'Share',
  noCalls: 'Calls are not available.',
  noSharing: 'Sharing is not available.',
  more: 'More options',
  card: 'View Contact Card',
  save: 'Save As…',
  close: 'Close Conversation',
  messages: 'Messages',
  warning: 'Notice',
  note: 'Added by the server',
  older: (count: number) =>
    count === 1 ? '1 earlier message is not kept.' : `${count} earlier messages are not kept.`,
  last: (when: string) => `Last message received on ${when}.`,
  from: (name: string, time: string) => `${name}, ${time}`,
  notDelivered: 'This message was not delivered.',
  link: (text: string) => `${text}, opens in the browser`,

  input: (other: string) => `Message to ${other}`,
  formatting: 'Font',
  formatBar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  colour: 'Text colour',
  font: 'Font name',
  size: 'Font size',
  emoticons: 'Emoticons',
  disconnected: 'The network is gone: nothing can be sent now.',

  leave: {
    title: 'Open this link?',
    question: 'This link leads to',
    whole: 'The whole address:',
    userName: (name: string) =>
      `What stands before the @ (${name}) is a user name, not where the link leads.`,
    cannot: (scheme: string) =>
      `A ${scheme} link would be handed to another program. Only web addresses can be opened.`,
    open: 'Open in Browser',
    stay: 'Cancel',
    ok: 'OK',
  },

  why: {
    label: 'What policy decides here',
    warning: 'Notice above the messages',
    links: 'Clickable links',
    emoticons: 'Emoticons',
    formatting: 'Formatting of messages',
    pasted: 'Formatting of pasted text',
    saving: 'Saving the conversation',
    alternating: 'Alternating backgrounds',
    errorLink: 'Link below errors',
  },
} as const;

/** What each emoticon is called, to be chosen and to be read out. */
export const emoticonNames: Readonly<Record<EmoticonName, string>> = {
  smile: 'Smile',
  'open-mouthed': 'Open-mouthed',
  wink: 'Wink',
  surprised: 'Surprised',
  tongue: 'Tongue out',
  confused: 'Confused',
  disappointed: 'Disappointed',
  sad: 'Sad',
  crying: 'Crying',
  embarrassed: 'Embarrassed',
  angry: 'Angry',
  cool: 'Cool',
  angel: 'Angel',
  devil: 'Devil',
  'thumbs-up': 'Thumbs up',
  'thumbs-down': 'Thumbs down',
  heart: 'Heart',
  'broken-heart': 'Broken heart',
  kiss: 'Kiss',
  rose: 'Rose',
  gift: 'Gift',
  coffee: 'Coffee',
  beer: 'Beer',
  star: 'Star',
  idea: 'Idea',
  telephone: 'Telephone',
};

export const conversationsStrings = {
  label: 'Conversations',
  none: 'No conversation is open. Double-click a contact to write a message.',
  line: (name: string, time: string, unread: number) =>
    unread === 0 ? `${name}, ${time}` : `${name}, ${time}, ${unread} unread`,
} as const;
