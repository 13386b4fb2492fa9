import { defineRules } from './rule.js';

/** The main window: contact list, contact card, search, and what stands around them. */
export const contactRules = defineRules('contacts', {
  'list-views': {
    statement:
      'The list has the views Groups, Status and, where ShowManagePrivacyRelationships is True, Relationship.',
    evidence: 'microsoft',
    sources: ['lync-controls', 'client-policy-2010'],
    later: ['versions/views-of-the-list', 'versions/relationship-view'],
  },
  'status-view': {
    statement: 'The status view has Online, Away, Unavailable and Unknown.',
    evidence: 'microsoft',
    sources: ['lync-controls'],
  },
  groups: {
    statement:
      'Frequent Contacts fills itself; All Contacts becomes Other Contacts with the first group of the own.',
    evidence: 'field',
    sources: ['unleashed-2010'],
    later: ['versions/automatic-group'],
  },
  'list-defaults': {
    statement: 'The list begins in two lines with photos, sorted by name.',
    evidence: 'microsoft',
    sources: ['lync-controls'],
    later: ['versions/contacts-list-page'],
  },
  'status-alerts': {
    statement: 'Tag for Status Change Alerts tells when a contact becomes Available or Offline.',
    evidence: 'microsoft',
    sources: ['lync-controls'],
  },
  card: {
    statement:
      'The card shows department, office, work, mobile and home phone, e-mail, calendar and location; Company is an addition.',
    evidence: 'microsoft',
    sources: ['lync-controls'],
  },
  'search-attributes': {
    statement:
      'SearchPrefixFlags has a bit for each attribute that search compares: mail name, e-mail, display name and other names.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'main-window': {
    statement:
      'Above the list stand note, picture, name, status and location, then the icons Contacts, Activity Feeds, Conversations and Phone, then the search.',
    evidence: 'inferred',
    sources: ['lync-controls', 'main-window-2013'],
    later: [
      'versions/main-window-views',
      'versions/persistent-chat',
      'versions/skype-look',
      'versions/supported-clients',
    ],
  },
  'sign-in-window': {
    statement:
      'While its user is signed out the window shows the sign-in address and Sign In, and all else comes with sign-in; a real client asks for a status and, where it has to, for a password.',
    evidence: 'convention',
  },
  'bottom-bar': {
    statement:
      'Below the list a bar shows the device for calls, and call forwarding with its menu. Neither does anything here.',
    evidence: 'convention',
  },
  'display-name': {
    statement:
      'A person is shown by the display name of the directory or, with friendly names on, by first name and surname.',
    evidence: 'inferred',
    sources: ['lync-controls'],
  },
  order: {
    statement:
      'Under a heading people stand by name, or the most available first and equals by name; case and accents do not count, and unknown presence is last.',
    evidence: 'convention',
  },
  menus: {
    statement:
      'Which items the menus of the main window and of groups held in 2010, and in which order, is not on record in full; these are what is known, and what one needs.',
    evidence: 'convention',
  },
  'group-limit': {
    statement:
      'MaximumDGsAllowedInContactList limits distribution groups on a list, MaximumNumberOfContacts people; the server has a limit of its own in MaxContacts.',
    evidence: 'microsoft',
    sources: ['client-policy-2010', 'user-services'],
  },
});
