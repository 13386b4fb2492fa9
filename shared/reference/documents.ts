/** A public document that rules cite. */
export interface PublicDocument {
  readonly title: string;
  /** Where it was published: a site, a repository with commit, a number of Microsoft's. */
  readonly where: string;
}

const article = 'justin-morris.net, category Policy';
const lyncDocs = 'MicrosoftDocs/office-developer-lync-evergreen-docs at e0709e1';
const cmdlets2010 =
  'Lync Server 2010 section; MicrosoftDocs/office-docs-powershell at 4ce8116235, skype/vlatest';
const cmdlets = 'MicrosoftDocs/office-docs-powershell at 93336da2, skype/skype-ps';
const server2013 = 'Lync Server 2013 documentation, TechNet';
const sfbServer = 'Skype for Business Server documentation';

/** Every document that a rule cites, by a short name. */
export const documents = {
  'article-last-active': { title: 'Improving Presence Privacy in Lync 2010', where: article },
  'article-calendar': {
    title: 'How does Lync 2010 use Exchange calendar information?',
    where: article,
  },
  'article-photos': { title: 'Demystifying Photos in Lync', where: article },
  'article-url-filter': {
    title: 'Excluding local intranet hyperlinks when configuring URL filtering',
    where: article,
  },

  'client-policy-2010': { title: 'Set-CsClientPolicy of Lync Server 2010', where: cmdlets2010 },
  'client-policy': { title: 'Set-CsClientPolicy since Lync Server 2013', where: cmdlets },
  'client-policy-new': { title: 'New-CsClientPolicy', where: cmdlets },
  'client-policy-grant': { title: 'Grant-CsClientPolicy', where: cmdlets },
  'client-policy-remove': { title: 'Remove-CsClientPolicy', where: cmdlets },
  'effective-policy': { title: 'Get-CsEffectivePolicy', where: cmdlets },
  'get-user': { title: 'Get-CsUser', where: cmdlets },
  'privacy-configuration': { title: 'Set-CsPrivacyConfiguration', where: cmdlets2010 },
  'presence-policy': { title: 'Set-CsPresencePolicy', where: cmdlets },
  'user-services': { title: 'Set-CsUserServicesConfiguration', where: cmdlets },
  'user-services-policy': { title: 'Set-CsUserServicesPolicy', where: cmdlets },
  'im-filter': { title: 'Set-CsImFilterConfiguration', where: cmdlets },
  'file-filter': { title: 'Set-CsFileTransferFilterConfiguration', where: cmdlets },
  'grant-issue': { title: 'Issue 9103', where: 'MicrosoftDocs/office-docs-powershell' },
  'policy-defaults': {
    title: 'Policy default values and inheritance',
    where: 'Lync Server PowerShell blog of Microsoft',
  },
  'haiku-77': { title: 'Haiku 77', where: 'Lync Server PowerShell blog of Microsoft' },
  'policy-order': { title: 'Lync 2010 client policies, gg425941', where: 'TechNet' },
  'policy-order-blog': { title: 'Client settings and the registry', where: 'therealshrimp blog' },
  'url-filter-2010': {
    title: 'Configuring filtering for instant messaging',
    where: 'Lync Server 2010 documentation, TechNet',
  },
  'url-filter-2013': { title: 'Modify the default URL filter', where: server2013 },
  'url-filter-kb': { title: 'KB 4487822', where: 'support.microsoft.com' },
  'url-filter-field': { title: 'Reports on the URL filter in use', where: 'blogs of the time' },
  'zone-kb': {
    title: 'KB 182569: Internet Explorer security zones registry entries',
    where: 'support.microsoft.com',
  },

  'sip-registration': { title: '[MS-SIPREGE]', where: 'Microsoft open specifications' },
  'ucma-configuration': { title: 'Parsing endpoint configuration', where: 'UCMA 3.0 SDK' },
  'presence-protocol': { title: '[MS-PRES]', where: 'Microsoft open specifications' },
  'aggregation-points': { title: 'Aggregating multiple points of presence', where: lyncDocs },
  'aggregation-containers': { title: 'Aggregation containers', where: lyncDocs },
  'publication-behaviors': {
    title: 'Publication behaviors of category instances',
    where: lyncDocs,
  },
  'presence-publication': { title: 'Presence publication and subscription', where: lyncDocs },
  parsing: { title: 'Parsing Lync-published category instances', where: lyncDocs },
  availability: { title: 'state/availability element', where: lyncDocs },
  'activity-element': { title: 'state/activity element', where: lyncDocs },
  'expire-type': { title: 'expireType element', where: lyncDocs },
  containers: {
    title: 'Container pages 0, 100, 200, 300, 400 and 32000, and Container for remote access',
    where: lyncDocs,
  },
  'access-control': { title: 'Controlling access to presence publications', where: lyncDocs },
  'contact-card-schema': { title: 'contactCard category', where: lyncDocs },
  'other-options': { title: 'otherOptions category', where: lyncDocs },
  'calendar-data': { title: 'calendarData category', where: lyncDocs },
  'routing-category': { title: 'routing category instance value element', where: lyncDocs },
  'state-element': { title: 'state element of an aggregateState', where: lyncDocs },
  'strip-last-active': { title: 'How to enable custom privacy settings', where: lyncDocs },
  'relationship-rules': { title: 'Contact privacy relationship administration', where: lyncDocs },
  'relationship-how-to': {
    title: 'How to: Change the privacy relationship of a contact',
    where: `${lyncDocs}; 2010 twin hh345229`,
  },
  'lync-controls': {
    title: 'Lync Controls: templates and pictures',
    where: `${lyncDocs}, docs/desktop`,
  },
  'main-window-2013': { title: 'Picture JJ937275', where: `${lyncDocs}, docs/desktop` },
  'custom-states': { title: 'Configuring custom presence states, gg398997', where: 'TechNet' },
  'ucma-levels': { title: 'PresenceRelationshipLevel, hh161865', where: 'UCMA 3.0 SDK' },
  'ucma-level-of': { title: 'GetPresenceRelationshipLevel, hh365958', where: 'UCMA 3.0 SDK' },
  'ucma-privacy': { title: 'Publishing presence in privacy mode', where: 'UCMA 3.0 SDK' },
  ucwa: {
    title: 'UCWA contactPrivacyRelationship and contactPresence',
    where: 'OfficeDev/skype-docs',
  },
  'aggregation-patent': { title: 'US 9,241,038 and 10,686,901', where: 'patents of Microsoft' },
  'endpoint-patent': { title: 'US 8,700,690', where: 'patents of Microsoft' },
  'aggregation-kb': { title: 'KB 2565375', where: 'support.microsoft.com' },
  'ews-reference': {
    title: 'EWS reference for Exchange',
    where: 'Microsoft Exchange developer documentation, client-developer/web-service-reference',
  },
  'ews-clients': {
    title: 'What exchangelib 4.9, ews-javascript-api 0.15 and node-ews 3.5 send and read',
    where: 'Their sources on GitHub: ecederstrand, gautamsi, CumberlandGroup',
  },
  'free-busy-protocol': { title: '[MS-OXOPFFB]', where: 'Microsoft open specifications' },

  'last-active-kb': {
    title: 'KB 2684128: removing the LastActive attribute',
    where: 'support.microsoft.com, two revisions',
  },
  'last-active-trouble': {
    title: 'LastActive attribute gives wrong user status info',
    where: 'Skype for Business Online troubleshooting',
  },
  'user-photos': { title: 'How user photos are displayed in Lync', where: server2013 },
  'high-resolution-photos-2013': {
    title: 'Configuring the use of high-resolution photos',
    where: server2013,
  },
  'high-resolution-photos': { title: 'Configure high-resolution photos', where: sfbServer },
  'picture-this': { title: 'Picture this', where: 'Lync team blog of Microsoft, 2012' },
  'next-hop-photos': { title: 'Photo experience in Lync', where: 'NextHop blog, November 2010' },
  'initial-contacts-blog': {
    title: 'Contacts a new Lync user starts with',
    where: 'jenstr blog of a Microsoft engineer, 2010-10-28',
  },

  'help-privacy': {
    title: 'Control access to your presence information',
    where: 'Lync 2010 client help, copies at utmb.edu and staff.hud.ac.uk',
  },
  'help-privacy-online': {
    title: 'Control access to your presence information',
    where: 'Lync Online edition, support.microsoft.com',
  },
  'help-status': { title: 'Set Status options', where: 'Lync 2010 client help, copy at utmb.edu' },
  'help-options': {
    title: 'Options pages General, Personal and My Picture',
    where: 'Lync 2010 client help, copies at utmb.edu and illinois.edu',
  },
  'help-presence': { title: 'Understand presence', where: 'Lync 2010 client help' },
  'help-alerts-2013': { title: 'Set Alerts options', where: 'Lync 2013 client help' },
  'faq-2013': { title: 'FAQ about presence and pictures in Lync', where: 'Lync 2013 client help' },
  'ocs-help': {
    title: 'Office Communicator 2007 R2 help and datasheet',
    where: 'unifiedpeople.ru',
  },
  'contacts-list-help': {
    title: 'Change the Contacts list display in Skype for Business (Lync)',
    where: 'support.microsoft.com',
  },
  unleashed: { title: 'Lync Server 2013 Unleashed', where: 'book, Sams' },
  'unleashed-2010': { title: 'Lync Server 2010 Unleashed', where: 'book, Sams' },
  'configuration-kb': {
    title: 'KB 2689469: Configuration Information',
    where: 'support.microsoft.com',
  },
  sipe: { title: 'SIPE, an open client', where: 'tieto/sipe at ad0d885' },
  'exchange-blogs': {
    title: 'Reports on Lync and Exchange Web Services',
    where: 'ips99, windowspbxa, 363801, leoncon, uc.lawedo.net, msxfaq.de, ucgeek.co',
  },
  'user-guides': {
    title: 'User guides of universities and integrators',
    where: 'rochester.edu, indiana.edu, unisa.edu.au, clearcloud and others',
  },
  'loryan-strant': { title: 'What federated people see of presence', where: 'loryanstrant blog' },
  'rfc-5545': { title: 'RFC 5545: iCalendar', where: 'rfc-editor.org' },

  'whats-new-2013': { title: 'What is new for clients in Lync Server 2013', where: server2013 },
  'client-comparison-2013': { title: 'Desktop client comparison', where: server2013 },
  'client-comparison': {
    title: 'Desktop client feature comparison',
    where: `${sfbServer} 2015 and 2019`,
  },
  'client-experience': {
    title: 'Configure the client experience',
    where: `${sfbServer} and Lync 2013`,
  },
  'custom-states-2013': { title: 'Configuring custom presence states', where: server2013 },
  bootstrapping: { title: 'Configuring client bootstrapping policies', where: server2013 },
  'contact-store': { title: 'Unified contact store', where: `${server2013}; ${sfbServer}` },
  'smart-contacts': { title: 'Configure Smart contacts list', where: sfbServer },
  'deprecated-2019': { title: 'What is deprecated', where: `${sfbServer} 2019` },
  'policy-entry': { title: 'New-CsClientPolicyEntry', where: cmdlets },
  'later-field': {
    title: 'Reports on Lync 2013 and Skype for Business clients',
    where: 'rischwen, risual, msxfaq.de, communicationsquare',
  },

  'powershell-source': {
    title: 'Serialization, JSON, CSV and list output',
    where: 'PowerShell/PowerShell at 60b3b304f2 and newest',
  },
  'powershell-remoting': { title: '[MS-PSRP]', where: 'Microsoft open specifications' },
  'powershell-encoding': { title: 'about_Character_Encoding', where: 'PowerShell documentation' },
  'shell-views': {
    title: 'SfbRpsModule.format.ps1xml',
    where: 'idriss-CHERIF/microsoft-teams-powershell',
  },
  'policy-print': { title: 'lyncclientpolicies', where: 'msxfaq.de' },
  'user-print': { title: 'Get-CsUser: the real story', where: 'csps blog of Microsoft' },
  'dump-scripts': {
    title: 'Scripts of administrators that export an estate',
    where: 'argiesen/Skype4B, ThinkTel/Backup-Lync, emptymessage.com, Sam360/SAMGoldToolkit',
  },
} as const satisfies Readonly<Record<string, PublicDocument>>;

export type DocumentId = keyof typeof documents;
