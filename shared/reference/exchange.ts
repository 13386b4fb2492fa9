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
});
