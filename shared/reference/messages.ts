import { defineRules } from './rule.js';

/** Conversations: what a policy and the status of the receiver make of messages. */
export const messageRules = defineRules('messages', {
  'clickable-links': {
    statement:
      'EnableURL False shows links as text in the client; it is not the filter of the server.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'links-by-prefix': {
    statement:
      'The client makes links of what begins with a prefix of the filter; a script is never one.',
    evidence: 'inferred',
    sources: ['im-filter'],
  },
  'outsiders-may-answer': {
    statement:
      'BlockConversationFromFederatedContacts keeps outsiders from starting a conversation; they may answer one.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'do-not-disturb': {
    statement: 'A message to somebody on Do Not Disturb is not delivered, and its sender is told.',
    evidence: 'field',
    sources: ['user-guides'],
  },
  'do-not-disturb-goes-on': {
    statement: 'A conversation that was under way goes on.',
    evidence: 'inferred',
    sources: ['client-policy-2010'],
  },
  'both-for-plain': {
    statement:
      'DisableHtmlIm is about what is pasted; with DisableRTFIM as well every message is plain.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  window: {
    statement:
      'A conversation has the other person above, the messages with name and time below, then the box one writes in. What else the window of 2010 held follows from pictures of it.',
    evidence: 'inferred',
  },
  alert: {
    statement:
      'The first message that is not seen raises an alert; those after it wait in the window.',
    evidence: 'inferred',
  },
  'alert-leaves': {
    statement:
      'An alert leaves the window by itself after ten seconds as the clock on the wall counts them, whatever the virtual clock does; not while the mouse is over it or the keyboard in it. It waits on as unseen.',
    evidence: 'convention',
  },
  kept: {
    statement: 'A window keeps the last 200 messages and says how many came before them.',
    evidence: 'convention',
  },
  unreachable: {
    statement:
      'A message to somebody offline, or who has blocked the sender, is not delivered; the sender is told the same in both cases.',
    evidence: 'convention',
  },
  warning: {
    statement: 'IMWarning stands above each conversation.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
    later: ['versions/warning-length'],
  },
  emoticons: {
    statement:
      'Which emoticons Lync 2010 knew is documented nowhere in full; these are a selection.',
    evidence: 'convention',
  },
  'prompt-by-address': {
    statement:
      'DisableFederatedPromptDisplayName makes alerts name people of other organisations by address.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'server-error-words': {
    statement: 'How the client words that the filter refused a message is not on record.',
    evidence: 'convention',
  },
});
