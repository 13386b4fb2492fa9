import { defineRules } from './rule.js';

/** Privacy relationships, the containers behind them, privacy mode, and what each watcher may see. */
export const privacyRules = defineRules('privacy', {
  containers: {
    statement:
      'Each relationship is a container: External Contacts 100, Colleagues 200, Workgroup 300, Friends and Family 400, Blocked Contacts 32000; 0 is for everybody else, 1 to 3 are the own ones.',
    evidence: 'microsoft',
    sources: ['access-control', 'containers'],
  },
  'default-relationship': {
    statement:
      'Who is not placed otherwise is a Colleague within the organisation and an External Contact from a federated one.',
    evidence: 'microsoft',
    sources: ['containers', 'relationship-rules'],
    otherwise: [{ statement: 'Every new contact is a Colleague.', sources: ['help-privacy'] }],
  },
  'public-networks': {
    statement: 'People of public IM networks are Blocked by one default entry of that container.',
    evidence: 'microsoft',
    sources: ['containers'],
    otherwise: [
      {
        statement: 'The default member of the container is not specified.',
        sources: ['containers'],
      },
      { statement: 'In privacy mode they are External Contacts.', sources: ['ucma-privacy'] },
    ],
    ahead: 'There are no public IM networks here.',
  },
  delegates: {
    statement: 'In privacy mode a delegate is in the Workgroup container.',
    evidence: 'microsoft',
    sources: ['ucma-privacy'],
    ahead: 'There are no delegates here.',
  },
  'several-containers': {
    statement:
      'Of several memberships the most specific kind counts: the address, then the domain, then the kind of network; within one kind the container of the largest number.',
    evidence: 'microsoft',
    sources: ['ucma-level-of', 'sipe'],
    otherwise: [
      {
        statement: 'The container of the largest number counts, whatever the kind of membership.',
        sources: ['access-control'],
      },
    ],
  },
  'from-the-directory': {
    statement:
      'Title, company, office, work, mobile and home phone and the SharePoint site, where they come from the directory, are visible to everybody in the organisation whatever the relationship, and not to federated people.',
    evidence: 'microsoft',
    sources: ['help-privacy', 'ocs-help'],
    otherwise: [
      {
        statement: 'External contacts see them too where the network is set up for it.',
        sources: ['help-privacy'],
      },
      {
        statement:
          'Blocked Contacts, and in privacy mode people who are no contacts, see name and e-mail address alone.',
        sources: ['privacy-configuration', 'relationship-rules'],
      },
    ],
  },
  'bare-availability': {
    statement:
      'External Contacts are sent the availability number alone: no activity, device, time zone or location.',
    evidence: 'microsoft',
    sources: ['containers', 'publication-behaviors', 'loryan-strant'],
    otherwise: [
      {
        statement:
          'In both settings of the online service External and Blocked Contacts see no presence.',
        sources: ['help-privacy-online'],
      },
    ],
  },
  'blocked-is-offline': {
    statement: 'Blocked Contacts are always shown Offline, and their calls go to voice mail.',
    evidence: 'microsoft',
    sources: ['containers'],
  },
  'own-blocking': {
    statement: 'Whoever blocks a contact is shown a blocked sign in place of the status.',
    evidence: 'inferred',
    sources: ['lync-controls'],
  },
  'name-and-address': {
    statement: 'Name and e-mail address are visible to everybody, Blocked Contacts included.',
    evidence: 'microsoft',
    sources: ['containers', 'help-privacy', 'relationship-rules', 'ucwa'],
    otherwise: [
      {
        statement: 'Blocked Contacts are published an empty identity.',
        sources: ['publication-behaviors'],
      },
      { statement: 'They see the e-mail address and the office.', sources: ['ucma-levels'] },
      { statement: 'They see name, e-mail address, office and picture.', sources: ['unleashed'] },
    ],
  },
  'title-and-company': {
    statement: 'Title and company are visible to all relationships but Blocked Contacts.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'help-privacy', 'ucma-levels'],
  },
  office: {
    statement: 'The office is visible to Colleagues, Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'containers'],
    otherwise: [
      { statement: 'External Contacts see it too.', sources: ['help-privacy', 'ucma-levels'] },
      { statement: 'Blocked Contacts see it too.', sources: ['ucma-levels', 'unleashed'] },
    ],
  },
  department: {
    statement: 'The department is shown as the office is; no document names it.',
    evidence: 'convention',
  },
  'work-phone': {
    statement: 'The work phone is visible to Colleagues, Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'help-privacy', 'relationship-rules', 'ucma-levels'],
    otherwise: [
      { statement: 'Friends and Family alone see it.', sources: ['relationship-how-to'] },
    ],
  },
  'mobile-phone': {
    statement: 'The mobile phone is visible to Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'help-privacy', 'relationship-rules', 'ucma-levels'],
    otherwise: [
      { statement: 'The card of the Workgroup is empty of it.', sources: ['containers'] },
      { statement: 'Friends and Family alone see it.', sources: ['relationship-how-to'] },
    ],
  },
  'home-phone': {
    statement: 'Home and other phone are visible to Friends and Family alone.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'help-privacy', 'ucma-levels'],
  },
  'voice-mail': {
    statement: 'The voice mail address is visible to all relationships but Blocked Contacts.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'containers'],
    ahead: 'There is no voice mail here.',
  },
  'free-busy': {
    statement:
      'Free/busy times and working hours are visible to Colleagues, Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'containers', 'help-privacy'],
  },
  'meeting-details': {
    statement: 'Subject and location of a meeting are visible to the Workgroup alone.',
    evidence: 'microsoft',
    sources: ['help-privacy', 'relationship-rules', 'ucma-levels'],
    otherwise: [
      {
        statement: 'Friends and Family see the titles, and Colleagues free/busy times only.',
        sources: ['ucwa'],
      },
    ],
  },
  location: {
    statement:
      'The location is visible to Colleagues, Workgroup, and Friends and Family, and only while the person is at least as present as Busy.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'help-privacy', 'parsing'],
  },
  'personal-note': {
    statement: 'The personal note is visible to Colleagues, Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'sipe'],
    otherwise: [
      {
        statement: 'External Contacts are shown a note as well.',
        sources: ['containers', 'relationship-how-to'],
      },
    ],
  },
  'out-of-office-note': {
    statement:
      'The out-of-office note is visible to Colleagues, Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'containers', 'help-privacy'],
    otherwise: [{ statement: 'External Contacts see it too.', sources: ['relationship-how-to'] }],
  },
  'note-history': {
    statement: 'The last notes are visible to Colleagues, Workgroup, and Friends and Family.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'containers'],
    ahead: 'Watchers are shown the present note only.',
  },
  interrupting: {
    statement:
      'Workgroup contacts may interrupt Do Not Disturb; they see Busy with "Urgent interruptions only".',
    evidence: 'microsoft',
    sources: ['help-privacy', 'relationship-rules', 'publication-behaviors'],
    otherwise: [
      {
        statement: 'Calls of chosen members of Friends and Family get through as well.',
        sources: ['routing-category', 'user-guides'],
      },
    ],
  },
  'may-contact': {
    statement: 'Everybody but Blocked Contacts may call and send messages.',
    evidence: 'microsoft',
    sources: ['containers', 'routing-category'],
    otherwise: [
      {
        statement: 'In privacy mode calls of strangers from public networks are blocked.',
        sources: ['ucma-privacy'],
      },
    ],
  },
  'legacy-number': {
    statement:
      'The availability number for older clients goes to External Contacts, Colleagues, Workgroup, and Friends and Family; Blocked Contacts get that of Offline.',
    evidence: 'microsoft',
    sources: ['publication-behaviors', 'containers'],
    otherwise: [
      { statement: 'Nothing is sent to Blocked Contacts.', sources: ['publication-behaviors'] },
    ],
    ahead: 'There are no older clients here.',
  },
  'relationship-menu': {
    statement:
      'A relationship is changed from the menu of a contact: External Contacts, Colleagues, Workgroup, Friends and Family, Blocked Contacts, or assigned automatically.',
    evidence: 'field',
    sources: ['help-privacy', 'sipe'],
  },
  mode: {
    statement:
      'EnablePrivacyMode only offers the mode. A user who takes it is visible to the people on the own list; all others see name and e-mail address, and in the organisation what the directory holds.',
    evidence: 'microsoft',
    sources: ['privacy-configuration', 'help-privacy', 'ucma-privacy'],
  },
  'older-clients': {
    statement: 'Older Communicators ignore privacy mode and reset it when they sign in.',
    evidence: 'microsoft',
    sources: ['privacy-configuration'],
    ahead: 'There are no older clients here.',
  },
  'initial-contacts': {
    statement:
      'AutoInitiateContacts puts manager and direct reports on the list of a new user, no peers, in Frequent Contacts.',
    evidence: 'microsoft',
    sources: ['initial-contacts-blog', 'privacy-configuration'],
    otherwise: [
      { statement: 'It puts the members of the team there.', sources: ['privacy-configuration'] },
    ],
    later: ['versions/smart-contacts', 'versions/contact-store'],
  },
  'initial-contacts-empty-list': {
    statement: 'A list that the organisation file gives is left alone by AutoInitiateContacts.',
    evidence: 'convention',
  },
  'location-default': {
    statement:
      'PublishLocationDataDefault False shows no location until the user ticks Show Contacts My Location.',
    evidence: 'microsoft',
    sources: ['privacy-configuration'],
  },
  'configuration-scopes': {
    statement: 'The privacy configuration has a global, a site and a User Server scope.',
    evidence: 'microsoft',
    sources: ['privacy-configuration'],
  },
});
