import { defineRules } from './rule.js';

/** How presence is published, aggregated and shown. */
export const presenceRules = defineRules('presence', {
  ranges: {
    statement:
      'Availability is a number. From 3000 it is Available, 4500 Inactive, 6000 Busy, 7500 Busy and inactive, 9000 Do Not Disturb, 12000 Be Right Back, 15000 Away, 18000 Offline; below 3000 presence is unknown.',
    evidence: 'microsoft',
    sources: ['parsing', 'presence-protocol', 'sipe'],
    otherwise: [{ statement: '0 to 4499 is Available.', sources: ['availability'] }],
  },
  'published-values': {
    statement:
      'Clients publish 3500, 6500, 9500, 12500, 15500 and 18500; 5000 and 7500 stand for the two idle classes.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'sipe'],
  },
  activities: {
    statement:
      'An activity token is shown in words while the aggregated number lies within the bounds it was published with. Tokens are told apart by case.',
    evidence: 'microsoft',
    sources: ['activity-element', 'parsing'],
  },
  'in-a-call': {
    statement: 'A call reads "In a call".',
    evidence: 'microsoft',
    sources: ['parsing', 'help-presence'],
    otherwise: [{ statement: 'A call reads "On the phone".', sources: ['activity-element'] }],
  },
  'most-active-machine': {
    statement:
      'Of several devices the most active one counts: active, inactive, away, off. The server stamps the times, so clocks of clients do not matter.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'aggregation-points'],
  },
  'latest-user-state': {
    statement:
      'The choice of status made last counts, and whatever was published before it is ignored.',
    evidence: 'field',
    sources: ['aggregation-patent', 'endpoint-patent', 'presence-publication'],
  },
  'least-available': {
    statement: 'Of what is left the least available state wins: the one of the highest number.',
    evidence: 'field',
    sources: ['aggregation-patent'],
  },
  'calendar-after-manual': {
    statement:
      'A calendar state newer than a chosen Available counts again. It is known from a patent only, so that a switch turns it off.',
    evidence: 'field',
    sources: ['aggregation-patent'],
    otherwise: [
      {
        statement: 'A chosen Available stays although the computer is idle.',
        sources: ['help-presence'],
      },
    ],
  },
  'offline-without-device': {
    statement: 'Somebody without a signed-in device is Offline, whatever status was chosen.',
    evidence: 'inferred',
    sources: ['publication-behaviors'],
  },
  'busy-inactive': {
    statement:
      'Busy at a machine that is inactive is a class of its own; inactive dims no other state.',
    evidence: 'inferred',
    sources: ['parsing', 'ocs-help'],
  },
  'away-over-do-not-disturb': {
    statement:
      'Do Not Disturb at a machine that is away reads Away; the blocking of calls goes on.',
    evidence: 'microsoft',
    sources: ['aggregation-kb'],
  },
  'activity-chosen': {
    statement:
      'Of the activities whose bounds hold, that of the winning state is shown, else the newest.',
    evidence: 'convention',
  },
  'one-instant': {
    statement: 'Of two publications of one instant the one made later wins.',
    evidence: 'convention',
  },
  'workgroup-copy': {
    statement:
      'States are published twice. In the copy for the Workgroup, Do Not Disturb is 6900 with "Urgent interruptions only"; everything else is the same.',
    evidence: 'microsoft',
    sources: ['aggregation-containers', 'publication-behaviors'],
  },
  'life-of-states': {
    statement:
      'A state ends with its endpoint, with the last sign-in of its person, at a time, or never, as its expireType says.',
    evidence: 'microsoft',
    sources: ['expire-type'],
  },
  'manual-expiry': {
    statement:
      'A chosen Busy or Do Not Disturb ends after 24 hours; other choices stay until they are changed.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'user-guides'],
  },
  'custom-state-life': {
    statement: 'A custom state lives as long as the plain state of its class.',
    evidence: 'inferred',
    sources: ['publication-behaviors', 'custom-states'],
  },
  'custom-states': {
    statement:
      'CustomStateUrl names an XML file of up to four states with a text of at most 64 characters in each language; they may be Available, Busy or Do Not Disturb.',
    evidence: 'microsoft',
    sources: ['custom-states', 'client-policy-2010'],
  },
  'custom-states-whole': {
    statement: 'One bad state, and no state of the file is taken.',
    evidence: 'convention',
  },
  'custom-text-at-its-class': {
    statement: 'A custom text is shown at the class it was made for and at no other.',
    evidence: 'convention',
  },
  'status-menu': {
    statement:
      'The menu has Available, Busy, Do Not Disturb, Be Right Back, Off Work, Appear Away and, set apart, Reset Status; Appear Offline where the policy allows it, then the custom states.',
    evidence: 'microsoft',
    sources: ['lync-controls', 'custom-states'],
    later: ['versions/presenting'],
  },
  reset: {
    statement:
      'Reset Status takes the chosen state away; device, calendar and calls decide. Exchange is not asked at once.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'exchange-blogs'],
  },
  'idle-times': {
    statement:
      'A machine is Inactive after 5 minutes without input and Away 5 minutes later; the user may choose up to 360 for each.',
    evidence: 'field',
    sources: ['help-status'],
    otherwise: [
      {
        statement: 'Away comes 15 minutes after the last input.',
        sources: ['help-presence', 'ocs-help'],
      },
    ],
  },
  'idle-minimum': {
    statement: 'The least number of minutes is 1; it is not on record.',
    evidence: 'convention',
  },
  'lock-is-away': {
    statement: 'Locking the computer is Away at once; unlocking it and any input are active.',
    evidence: 'field',
    sources: ['help-status', 'user-guides'],
  },
  'calls-busy': {
    statement: 'A call makes its person Busy, a call of several In a conference.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'sipe'],
  },
  'personal-note-free': {
    statement:
      'No client policy takes the personal note away: DisablePresenceNote is about the out-of-office message.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'note-depth': {
    statement:
      'A user finds the last notes again, 3 by default: MaxPersonalNotes arrives as PersonalNoteHistoryDepth.',
    evidence: 'inferred',
    sources: ['user-services', 'sip-registration'],
  },
  'shown-note': {
    statement: 'Of personal and out-of-office note the one published later is shown.',
    evidence: 'field',
    sources: ['sipe'],
  },
  'network-gone': {
    statement:
      'A client whose network is gone shows what it had of names and groups, and presence of nobody.',
    evidence: 'convention',
  },
  'out-of-office-asterisk': {
    statement: 'An asterisk lies over the icon while automatic replies are on.',
    evidence: 'microsoft',
    sources: ['lync-controls', 'help-presence'],
    later: ['versions/purple-out-of-office'],
  },
  'inactive-yellow': {
    statement: 'Inactive is yellow in Lync 2010.',
    evidence: 'field',
    sources: ['help-status'],
  },
  'icon-colours': {
    statement:
      'Icons are glossy squares, or a strip beside the photo: green, yellow, red, dark red with a white bar, grey. Their gradients are those of the Lync controls.',
    evidence: 'microsoft',
    sources: ['lync-controls'],
    later: ['versions/presence-look'],
  },
  suffixes: {
    statement:
      'Behind the status stands Mobile where only a mobile device is active, and No IM or Voice Only by what the best device can do.',
    evidence: 'microsoft',
    sources: ['parsing'],
    ahead: 'No suffix is shown here.',
  },
  'prompted-subscribers': {
    statement:
      'MaxPromptedSubscriber limits how many alerts about being added wait unanswered: 0 to 600, 200 by default.',
    evidence: 'microsoft',
    sources: ['presence-policy'],
  },
  'category-subscriptions': {
    statement: 'MaxCategorySubscription is 0 to 3000, 1000 by default.',
    evidence: 'microsoft',
    sources: ['presence-policy'],
  },
  'subscription-times': {
    statement: 'A presence subscription lasts 8 hours by default and 12 at most.',
    evidence: 'microsoft',
    sources: ['user-services'],
  },
  'phone-presence': {
    statement: 'DisablePhonePresence keeps calls out of presence, for every watcher.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
});
