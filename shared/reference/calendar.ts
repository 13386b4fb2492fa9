import { defineRules } from './rule.js';

/** How entries of a calendar become presence, and when. */
export const calendarRules = defineRules('calendar', {
  'poll-and-publication': {
    statement:
      'Two things are apart: a poll reads the calendar into the cache of the client, and a publication turns the cache into presence.',
    evidence: 'source-article',
    sources: ['article-calendar'],
  },
  'two-timers': {
    statement:
      'Polls and publications have timers of their own, both from sign-in. An entry shows at the first publication that is not before its start and not before the poll that saw it.',
    evidence: 'source-article',
    sources: ['article-calendar'],
    otherwise: [
      {
        statement:
          'The author of the article calls it an understanding from TechNet that may be mistaken.',
        sources: ['article-calendar'],
      },
      {
        statement:
          'SIPE looks at each boundary of five minutes, and reads shortly before each quarter.',
        sources: ['sipe'],
      },
    ],
  },
  chained: {
    statement: 'Another reading: each poll is followed by one publication, its interval later.',
    evidence: 'inferred',
    sources: ['article-calendar'],
  },
  'boundary-aware': {
    statement:
      'Another reading: presence changes at the start and the end of what has been read, whatever the interval.',
    evidence: 'inferred',
    sources: ['sipe'],
  },
  'first-at-sign-in': {
    statement:
      'The first poll and the first publication are at sign-in, the poll first; later ones are whole intervals after it.',
    evidence: 'field',
    sources: ['exchange-blogs'],
  },
  'reset-does-not-poll': {
    statement:
      'Reset Status asks Exchange nothing; an entry made between polls waits for the next one.',
    evidence: 'field',
    sources: ['exchange-blogs'],
  },
  'failed-poll': {
    statement:
      'A poll that fails is logged with its cause and leaves the cache as it is; the next try is the next poll.',
    evidence: 'convention',
  },
  'wake-from-sleep': {
    statement:
      'When a computer wakes, each timer that came due fires once and then keeps its old grid.',
    evidence: 'convention',
  },
  'same-instant': {
    statement: 'At one instant edits of the calendar come first, then polls, then publications.',
    evidence: 'convention',
  },
  'half-open': {
    statement: 'An entry counts from its start up to, and without, its end.',
    evidence: 'convention',
  },
  lag: {
    statement:
      'With both timers from one sign-in, presence follows in less than the sum of the intervals less their greatest common divisor; on average in half of the poll interval and half of what the publication adds.',
    evidence: 'inferred',
    sources: ['article-calendar'],
  },
  'interval-by-exchange': {
    statement:
      'WebServicePollInterval holds for mailboxes on Exchange 2007 and later, MAPIPollInterval for Exchange 2003.',
    evidence: 'source-article',
    sources: ['article-calendar', 'client-policy-2010'],
    later: ['versions/poll-default', 'versions/exchange-web-services'],
  },
  'intervals-in-units': {
    statement:
      'Poll intervals are time spans; CalendarStatePublicationInterval is a number of seconds.',
    evidence: 'source-article',
    sources: ['article-calendar', 'client-policy-2010'],
  },
  'busy-types': {
    statement:
      'A busy meeting reads In a meeting, a busy appointment Busy. Free and tentative entries publish nothing; Out of Office shows only while the person is away.',
    evidence: 'field',
    sources: ['sipe', 'help-presence', 'unleashed'],
  },
  overlap: {
    statement: 'Of entries at one time Out of Office counts before busy, busy before tentative.',
    evidence: 'field',
    sources: ['sipe'],
  },
  'one-state': {
    statement:
      'Busy and Out of Office are two instances of the calendar state; publishing one clears the other.',
    evidence: 'field',
    sources: ['sipe', 'aggregation-containers'],
  },
  'state-life': {
    statement: 'A calendar state ends with its endpoint.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'sipe'],
    otherwise: [{ statement: 'It ends at a time.', sources: ['aggregation-containers'] }],
  },
  'automatic-replies': {
    statement:
      'While automatic replies are on their internal message is the out-of-office note, and the person reads Out of Office once away.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'sipe'],
  },
  'free-busy-category': {
    statement:
      'The category calendarData holds four days of free/busy in quarters of an hour and the working hours.',
    evidence: 'microsoft',
    sources: ['calendar-data', 'sipe'],
    otherwise: [
      {
        statement:
          'The example of the page packs the first quarter into the highest bits; SIPE into the lowest.',
        sources: ['calendar-data', 'sipe'],
      },
    ],
  },
  'card-text': {
    statement:
      'The card reads Free until a time, Currently busy and what comes next, or Not working until a time.',
    evidence: 'field',
    sources: ['sipe', 'lync-controls'],
  },
  'policies-on-publication': {
    statement:
      'DisableCalendarPresence takes calendar state, free/busy and working hours away, DisableFreeBusyInfo the free/busy, DisableMeetingSubjectAndLocation the details, DisablePresenceNote the out-of-office note. They act on the person who publishes, for every watcher.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
    later: ['versions/meeting-details'],
  },
  'personal-choices': {
    statement:
      'The user may turn off publishing of calendar, details and out-of-office information; the choices are kept on the server.',
    evidence: 'microsoft',
    sources: ['other-options'],
  },
});
