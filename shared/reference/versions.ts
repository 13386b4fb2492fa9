import { defineRules } from './rule.js';

/** What later versions do, and which update brought what. Cited by rules on Lync 2010 as `later`. */
export const versionRules = defineRules('versions', {
  'poll-default': {
    statement:
      'From Lync 2013 on no default of the poll intervals is documented; practice still meets 30 minutes. MAPIPollInterval is declared deprecated.',
    evidence: 'microsoft',
    sources: ['client-policy', 'exchange-blogs'],
  },
  'photo-size-default': {
    statement: 'From Lync 2013 on the default of MaxPhotoSizeKB is 30.',
    evidence: 'microsoft',
    sources: ['client-policy'],
  },
  'relationship-view': {
    statement: 'From Lync 2013 on the Relationships view is always there.',
    evidence: 'inferred',
    sources: ['contacts-list-help', 'main-window-2013', 'client-comparison'],
    otherwise: [
      {
        statement: 'Skype for Business never shows relationships, even when the parameter is True.',
        sources: ['client-policy'],
      },
    ],
  },
  'automatic-group': {
    statement:
      'From Lync 2013 on ShowRecentContacts does nothing: Favorites takes the place of Frequent Contacts.',
    evidence: 'microsoft',
    sources: ['client-policy', 'whats-new-2013'],
    otherwise: [{ statement: 'Favorites fills itself from use as well.', sources: ['unleashed'] }],
  },
  'three-hours': {
    statement:
      'Lync Server 2013 updates client policies every three hours; whether a running client notices is not said.',
    evidence: 'microsoft',
    sources: ['custom-states-2013'],
  },
  'registry-place': {
    statement:
      'The registry key of policies moved from Policies\\Microsoft\\Communicator to Policies\\Microsoft\\Office\\15.0\\Lync in 2013; the order of precedence stayed.',
    evidence: 'microsoft',
    sources: ['bootstrapping'],
  },
  'photo-stores': {
    statement:
      'From Lync 2013 on a photo may lie in an Exchange 2013 mailbox; where that mailbox is not reached the directory stands in.',
    evidence: 'microsoft',
    sources: ['user-photos', 'high-resolution-photos'],
  },
  'photo-size': {
    statement:
      'Photos in Exchange have up to 648 by 648 pixels. Uploading one rewrites the small picture in the directory, so that a larger one imported for Lync 2010 is lost.',
    evidence: 'microsoft',
    sources: ['user-photos', 'high-resolution-photos'],
    otherwise: [
      {
        statement: 'The small picture has 64 by 64 pixels, not 48 by 48.',
        sources: ['high-resolution-photos'],
      },
    ],
  },
  'my-picture-choices': {
    statement:
      'In Lync 2013 the page offers "Hide my picture" and "Show my picture" with a button to edit it; hiding acts in Lync only.',
    evidence: 'microsoft',
    sources: ['user-photos', 'faq-2013'],
  },
  'web-photos': {
    statement:
      'Lync 2013 has no pictures from web addresses unless the policy entry EnablePresencePhotoOptions is True and the client has the update of November 2013.',
    evidence: 'microsoft',
    sources: ['user-photos'],
    otherwise: [
      {
        statement: 'Build 15.0.4551.1005 is needed, not 15.0.4535.1002.',
        sources: ['later-field'],
      },
    ],
  },
  'presence-look': {
    statement:
      'Lync 2013 shows presence as a flat strip beside a square photo; Skype for Business keeps a coloured bar.',
    evidence: 'microsoft',
    sources: ['main-window-2013', 'user-guides'],
    otherwise: [
      {
        statement: 'Skype for Business shows a coloured circle beside the name.',
        sources: ['user-guides'],
      },
    ],
  },
  presenting: {
    statement:
      'Lync 2013 adds Presenting while somebody shares a screen; it keeps out all but the Workgroup.',
    evidence: 'microsoft',
    sources: ['whats-new-2013'],
  },
  'purple-out-of-office': {
    statement:
      'The update of 14 July 2015 (KB 3072756) gives an Out of Office in the calendar a purple mark in Skype for Business.',
    evidence: 'field',
    sources: ['later-field'],
  },
  'views-of-the-list': {
    statement:
      'From Lync 2013 on the list has the views Groups, Status, Relationships and New; the status view has Available, Away, Unknown and Unavailable.',
    evidence: 'microsoft',
    sources: ['contacts-list-help', 'main-window-2013'],
  },
  'contacts-list-page': {
    statement:
      'In Lync 2013 the look of the list is set on an Options page of its own, Contacts List.',
    evidence: 'microsoft',
    sources: ['whats-new-2013'],
  },
  'main-window-views': {
    statement:
      'The icons of the Lync 2013 window are Contacts, Chat Rooms, Conversations and Phone; activity feeds are not among them.',
    evidence: 'microsoft',
    sources: ['main-window-2013', 'whats-new-2013'],
  },
  'last-active-switch': {
    statement:
      'From Skype for Business Server 2015 on there is Set-CsUserServicesPolicy -EnableAwaySinceIndication. Its description is empty: the meaning is read from its name. Lync Server 2013 does not have it.',
    evidence: 'inferred',
    sources: ['user-services-policy'],
  },
  'last-active-how-to': {
    statement:
      'A later revision of KB 2684128 covers Lync Server 2013, Skype for Business Server 2015 and the online service as a procedure.',
    evidence: 'microsoft',
    sources: ['last-active-kb', 'strip-last-active'],
  },
  'last-active-stale': {
    statement:
      'In Skype for Business Online stale ages such as 88 days were seen after a failover although the age was off; signing out and in, or choosing a status, cures it.',
    evidence: 'microsoft',
    sources: ['last-active-trouble'],
  },
  'last-active-by-api': {
    statement: 'UCWA of 2015 hands out lastActive: when the contact last used a device.',
    evidence: 'microsoft',
    sources: ['ucwa'],
  },
  'exchange-web-services': {
    statement:
      'Later clients still read calendars themselves and still fall back to MAPI; only the parameter of its interval is deprecated.',
    evidence: 'field',
    sources: ['exchange-blogs'],
  },
  'url-filter': {
    statement:
      'CsImFilterConfiguration has the same cmdlets, parameters and defaults from Lync Server 2010 to Skype for Business Server 2019.',
    evidence: 'microsoft',
    sources: ['im-filter'],
  },
  'smart-contacts': {
    statement:
      'Skype for Business may start a new list with a group My Group of at most 13 people: manager, reports, peers. It needs the policy entry EnableClientAutoPopulateWithTeam.',
    evidence: 'microsoft',
    sources: ['smart-contacts', 'policy-entry'],
  },
  'contact-store': {
    statement:
      'From Lync Server 2013 on contacts may move into Exchange at sign-in; a Lync 2010 client cannot add contacts after that.',
    evidence: 'field',
    sources: ['contact-store', 'later-field'],
  },
  'added-later': {
    statement:
      'With Lync 2013 came EnableMediaRedirection, HelpEnvironment and TracingLevel; with Skype for Business Server 2015 EnableSkypeUI, EnableServerConversationHistory, EnableHighPerformanceP2PAppSharing, EnableHighPerformanceConferencingAppSharing, IMLatencySpinnerDelay, IMLatencyErrorThreshold, RateMyCallDisplayPercentage and RateMyCallAllowCustomUserFeedback; 2019 added none. DisableICE is of 2010 alone.',
    evidence: 'microsoft',
    sources: ['client-policy', 'client-policy-2010'],
  },
  'online-only': {
    statement:
      'EnableClientAutoPopulateWithTeam, EnableExchangeContactsFolder, EnableMeetingEngagement, EnableOnlineFeedback, EnableOnlineFeedbackScreenshots, EnableViewBasedSubscriptionMode, PublicationBatchDelay, RequireContentPin, SupportModernFilePicker and TelemetryTier are parameters of the online service.',
    evidence: 'microsoft',
    sources: ['client-policy'],
  },
  'skype-look': {
    statement:
      'EnableSkypeUI was brought to Lync Server 2013 by the update of December 2014 (5.0.8308.857) and to Lync Server 2010 by that of February 2015 (4.0.7577.710). False gives a 15.x client the Lync look back; 16.x clients have none.',
    evidence: 'microsoft',
    sources: ['client-experience'],
    otherwise: [
      {
        statement: 'The cmdlet pages do not name the parameter for 2010 and 2013.',
        sources: ['client-policy'],
      },
    ],
  },
  'click-to-call': {
    statement:
      'From Lync 2013 on EnableVOIPCallDefault sets the initial choice only; in 2010 it decides.',
    evidence: 'microsoft',
    sources: ['client-policy', 'client-policy-2010'],
  },
  'warning-length': {
    statement: 'From Lync 2013 on IMWarning takes at most 256 characters of plain text.',
    evidence: 'microsoft',
    sources: ['client-policy'],
  },
  'meeting-details': {
    statement:
      'The 2010 page does not describe DisableMeetingSubjectAndLocation; later pages say that True hides the details.',
    evidence: 'microsoft',
    sources: ['client-policy', 'client-policy-2010'],
    otherwise: [
      {
        statement: 'A copy of 2017 says that True shows them; its sense is inverted.',
        sources: ['client-policy-2010'],
      },
    ],
  },
  'supported-clients': {
    statement:
      'Skype for Business Server 2015 accepts Lync 2010 clients; 2019 lists Lync 2013 and later.',
    evidence: 'microsoft',
    sources: ['client-comparison'],
  },
  'persistent-chat': {
    statement:
      'Group Chat is a client of its own in 2010, part of the client in 2013, and gone from the server of 2019.',
    evidence: 'microsoft',
    sources: ['whats-new-2013', 'client-comparison-2013', 'deprecated-2019'],
  },
});
