import { defineRules } from './rule.js';

/** How long somebody has been away, who is told, and how it is taken away. */
export const lastActiveRules = defineRules('last-active', {
  meaning: {
    statement:
      'The time of last activity is when a person was last Available, Busy or on Do Not Disturb. The server always stores it with the aggregated state.',
    evidence: 'source-article',
    sources: ['article-last-active', 'last-active-kb', 'state-element'],
  },
  watchers: {
    statement: 'Colleagues, Workgroup, and Friends and Family are told; others are not.',
    evidence: 'source-article',
    sources: ['article-last-active', 'last-active-kb'],
  },
  statuses: {
    statement: 'The age stands behind Inactive, Be Right Back, Away, Out of Office and Offline.',
    evidence: 'microsoft',
    sources: ['parsing'],
    otherwise: [
      {
        statement: 'The attribute is there for Away and Offline only.',
        sources: ['strip-last-active'],
      },
    ],
  },
  label: {
    statement:
      'The age stands in lighter grey two spaces behind the status: 5 mins, 1 hour, 2 days.',
    evidence: 'microsoft',
    sources: ['lync-controls', 'main-window-2013', 'last-active-trouble'],
    otherwise: [
      { statement: 'It reads "Inactive for 5 mins", "Away for 5 hours".', sources: ['parsing'] },
    ],
  },
  'whole-units': {
    statement:
      'Whole units rounded down: minutes below an hour, hours below a day, then days; nothing below a minute. Singular without s.',
    evidence: 'convention',
  },
  removal: {
    statement:
      'The update of KB 2684128 takes the time out of what the server hands to every watcher, the owner included. The status stays, and the server goes on storing.',
    evidence: 'source-article',
    sources: ['article-last-active', 'last-active-kb'],
    later: [
      'versions/last-active-how-to',
      'versions/last-active-switch',
      'versions/last-active-stale',
      'versions/last-active-by-api',
    ],
  },
  'not-a-policy': {
    statement:
      'No parameter of CsClientPolicy, CsPrivacyConfiguration or CsPresencePolicy controls it in Lync Server 2010.',
    evidence: 'microsoft',
    sources: ['client-policy-2010', 'privacy-configuration', 'presence-policy'],
    later: ['versions/last-active-switch'],
  },
});
