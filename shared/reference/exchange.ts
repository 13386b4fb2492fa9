import { defineRules } from './rule.js';

/** Exchange as the client meets it: how it is found, what it answers, and what fails. */
export const exchangeRules = defineRules('exchange', {
  autodiscover: {
    statement:
      'Autodiscover is asked at two addresses made from the domain of the SIP address, the domain itself and autodiscover before it; either is enough. No service connection point of Active Directory is asked.',
    evidence: 'source-article',
    sources: ['article-calendar', 'sipe'],
    otherwise: [
      { statement: 'The domain is that of the mail attribute.', sources: ['exchange-blogs'] },
    ],
  },
  'autodiscover-paths': {
    statement:
      'The paths are /autodiscover/autodiscover.xml; the article leaves them out. At most ten redirects are followed, to https only.',
    evidence: 'inferred',
    sources: ['sipe'],
  },
  'web-services': {
    statement:
      'From Exchange 2007 on the client reads free/busy, details and automatic replies over Exchange Web Services at the address Autodiscover names.',
    evidence: 'source-article',
    sources: ['article-calendar', 'exchange-blogs'],
    later: ['versions/exchange-web-services'],
  },
  'public-folders': {
    statement:
      'Free/busy of Exchange 2003 lies in public folders as blocks of whole minutes; blocks that touch are one.',
    evidence: 'microsoft',
    sources: ['free-busy-protocol'],
  },
  'later-mailboxes-publish-too': {
    statement: 'Mailboxes of later versions publish to public folders too, for older clients.',
    evidence: 'inferred',
    sources: ['free-busy-protocol'],
  },
  'configuration-rows': {
    statement:
      'Configuration Information has rows on Exchange Web Services and MAPI; names and values of its rows are recalled, and those on polls and publications are an addition.',
    evidence: 'inferred',
    sources: ['configuration-kb'],
  },
  'failed-sign-on': {
    statement:
      'Where Exchange Web Services answers but refuses the person, the client neither asks for other credentials nor falls back to MAPI.',
    evidence: 'field',
    sources: ['exchange-blogs'],
  },
  declined: {
    statement: 'An invitation that was declined is free, one not answered tentative.',
    evidence: 'inferred',
    sources: ['sipe'],
  },
  'no-length': {
    statement: 'An entry without length takes no time; one of whole days takes its day.',
    evidence: 'inferred',
    sources: ['rfc-5545'],
  },
  'gaps-of-wall-time': {
    statement:
      'A time that a change of clocks leaves out is moved on by the gap, and of one that comes twice the first counts.',
    evidence: 'inferred',
    sources: ['rfc-5545'],
  },
  'ews-versions': {
    statement:
      'A request may speak any version of the schema from Exchange 2007 to 2016 and is answered by a server at least as new; without a version it is that of the mailbox. An operation is refused to a version that did not have it.',
    evidence: 'convention',
    otherwise: [
      {
        statement: 'A server refuses versions later than its own with ErrorInvalidServerVersion.',
        sources: ['ews-reference'],
      },
    ],
  },
  'ews-time-zone-context': {
    statement:
      'Times without zone in a request are in the zone of its header TimeZoneContext, by the name that Windows has for the zone or by the periods and transitions beside it; without that header in UTC. A TimeZone in GetUserAvailability goes before it.',
    evidence: 'microsoft',
    sources: ['ews-reference', 'ews-clients'],
  },
  'ews-zone-names': {
    statement:
      'Items stand in the zone of their owner, named as Windows names it; a zone that Windows has no name for gets that of the first whose clocks change alike in the year.',
    evidence: 'convention',
  },
  'ews-folders': {
    statement:
      'Every mailbox has the folders that Exchange makes: below the root the top of the information store with Calendar, Contacts, Deleted Items, Drafts, Inbox, Journal, Junk E-Mail, Notes, Outbox, Sent Items and Tasks, and Finder for searches. Names are English, and the calendar alone has anything in it.',
    evidence: 'microsoft',
    sources: ['ews-reference'],
  },
  'ews-ids': {
    statement: 'Ids of folders and items are opaque, and alike in every format of ConvertId.',
    evidence: 'convention',
  },
  'ews-read-only': {
    statement:
      'EWS is served for reading. What writes is refused with ErrorAccessDenied for each item that it names, other operations of Exchange with ErrorInvalidOperation by name.',
    evidence: 'convention',
  },
  'ews-callers': {
    statement:
      'Any user name and password do, by Basic or NTLM. Without credentials a request is answered where it names the mailboxes that it is about, and otherwise with status 401.',
    evidence: 'convention',
  },
  'suggestion-quality': {
    statement:
      'A suggested time is excellent when every attendee is free, good when the percentage of those free is at least 50 and the good threshold, fair from 50, else poor. Attendees who are not known count as busy.',
    evidence: 'microsoft',
    sources: ['ews-reference'],
  },
});
