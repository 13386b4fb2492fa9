import { ShellError, type Span } from '../shell-error.js';

/**
 * The nouns of all cmdlets of Lync Server 2010 without their Cs, by verb, those of its cumulative updates included.
 * Source: the cmdlet pages of Microsoft's documentation that say they apply to Lync Server 2010.
 */
const ofLyncServer: Readonly<Record<string, string>> = {
  Approve: 'DeviceUpdateRule',
  Clear: 'DeviceUpdateFile DeviceUpdateLog',
  Debug: 'LisConfiguration',
  Disable: 'AdDomain AdForest Computer HostingProvider PublicProvider User',
  Enable: 'AdDomain AdForest Computer HostingProvider PublicProvider Replica Topology User',
  Export: 'ArchivingData Configuration LisConfiguration',
  Get: `
    AVEdgeConfiguration AccessEdgeConfiguration AdContact AdDomain AdForest AdServerSchema AdUser
    AddressBookConfiguration AdminRole AdminRoleAssignment AllowedDomain AnalogDevice Announcement ApplicationEndpoint
    ArchivingConfiguration ArchivingPolicy AudioTestServiceApplication AutodiscoverConfiguration
    BandwidthPolicyServiceConfiguration BlockedDomain CallParkOrbit CdrConfiguration Certificate ClientCertificate
    ClientPinInfo ClientPolicy ClientVersionConfiguration ClientVersionPolicy ClientVersionPolicyRule CommonAreaPhone
    Computer ConferenceDirectory ConferenceDisclaimer ConferencingConfiguration ConferencingPolicy
    ConfigurationStoreLocation CpsConfiguration DeviceUpdateConfiguration DeviceUpdateRule DiagnosticConfiguration
    DiagnosticHeaderConfiguration DialInConferencingAccessNumber DialInConferencingConfiguration
    DialInConferencingDtmfConfiguration DialInConferencingLanguageList DialPlan EnhancedEmergencyServiceDisclaimer
    ExUmContact ExternalAccessPolicy FileTransferFilterConfiguration HealthMonitoringConfiguration
    HostedVoicemailPolicy HostingProvider ImFilterConfiguration KerberosAccountAssignment LisCivicAddress LisLocation
    LisPort LisServiceProvider LisSubnet LisSwitch LisWirelessAccessPoint LocationPolicy ManagementConnection
    ManagementStoreReplicationStatus McxConfiguration MediaConfiguration MeetingConfiguration MobilityPolicy
    NetworkBandwidthPolicyProfile NetworkConfiguration NetworkInterRegionRoute NetworkInterSitePolicy NetworkInterface
    NetworkRegion NetworkRegionLink NetworkSite NetworkSubnet OutboundTranslationRule PinPolicy Pool PresencePolicy
    PrivacyConfiguration ProxyConfiguration PstnUsage PublicProvider PushNotificationConfiguration QoEConfiguration
    RegistrarConfiguration RgsAgentGroup RgsConfiguration RgsHolidaySet RgsHoursOfBusiness RgsQueue RgsWorkflow
    RoutingConfiguration ServerApplication ServerVersion Service SimpleUrlConfiguration SipDomain
    SipResponseCodeTranslationRule Site StaticRoutingConfiguration TestDevice Topology TrunkConfiguration
    TrustedApplication TrustedApplicationComputer TrustedApplicationEndpoint TrustedApplicationPool
    UCPhoneConfiguration UICulture UnassignedNumber User UserAcp UserDatabaseState UserPoolInfo
    UserReplicatorConfiguration UserServicesConfiguration VoiceConfiguration VoiceNormalizationRule VoicePolicy
    VoiceRoute VoiceTestConfiguration VoicemailReroutingConfiguration WebServiceConfiguration WindowsService
  `,
  Grant: `
    ArchivingPolicy ClientPolicy ClientVersionPolicy ConferencingPolicy DialPlan ExternalAccessPolicy
    HostedVoicemailPolicy LocationPolicy MobilityPolicy OUPermission PinPolicy PresencePolicy SetupPermission
    VoicePolicy
  `,
  Import: `
    AnnouncementFile Certificate Configuration DeviceUpdate LegacyConferenceDirectory LegacyConfiguration
    LisConfiguration RgsAudioFile
  `,
  Install: 'AdServerSchema Database',
  Invoke: 'ManagementStoreReplication',
  Lock: 'ClientPin',
  Merge: 'LegacyTopology',
  Move: `
    AnalogDevice ApplicationEndpoint CommonAreaPhone ConferenceDirectory ExUmContact LegacyUser ManagementServer
    RgsConfiguration User
  `,
  New: `
    AVEdgeConfiguration AddressBookConfiguration AdminRole AllowedDomain AnalogDevice Announcement
    ArchivingConfiguration ArchivingPolicy AutodiscoverConfiguration BandwidthPolicyServiceConfiguration BlockedDomain
    CallParkOrbit CdrConfiguration ClientPolicy ClientPolicyEntry ClientVersionConfiguration ClientVersionPolicy
    ClientVersionPolicyRule CommonAreaPhone ConferenceDirectory ConferencingConfiguration ConferencingPolicy
    CpsConfiguration DeviceUpdateConfiguration DiagnosticConfiguration DiagnosticHeaderConfiguration DiagnosticsFilter
    DialInConferencingAccessNumber DialInConferencingConfiguration DialInConferencingDtmfConfiguration DialPlan
    ExUmContact ExternalAccessPolicy FileTransferFilterConfiguration HealthMonitoringConfiguration
    HostedVoicemailPolicy HostingProvider ImFilterConfiguration IssuedCertId KerberosAccount KerberosAccountAssignment
    LocationPolicy McxConfiguration MediaConfiguration MeetingConfiguration MobilityPolicy NetworkBWAlternatePath
    NetworkBWPolicy NetworkBandwidthPolicyProfile NetworkInterRegionRoute NetworkInterSitePolicy
    NetworkMediaBypassConfiguration NetworkRegion NetworkRegionLink NetworkSite NetworkSubnet OutboundTranslationRule
    PinPolicy PresencePolicy PrivacyConfiguration ProxyConfiguration PublicProvider PushNotificationConfiguration
    QoEConfiguration RegistrarConfiguration RgsAgentGroup RgsAnswer RgsCallAction RgsHoliday RgsHolidaySet
    RgsHoursOfBusiness RgsPrompt RgsQuestion RgsQueue RgsTimeRange RgsWorkflow RoutingConfiguration ServerApplication
    SimpleUrl SimpleUrlConfiguration SimpleUrlEntry SipDomain SipProxyCustom SipProxyRealm SipProxyTCP SipProxyTLS
    SipProxyTransport SipProxyUseDefault SipProxyUseDefaultCert SipResponseCodeTranslationRule StaticRoute
    StaticRoutingConfiguration TestDevice TrunkConfiguration TrustedApplication TrustedApplicationComputer
    TrustedApplicationEndpoint TrustedApplicationPool UCPhoneConfiguration UnassignedNumber
    UserReplicatorConfiguration UserServicesConfiguration VoiceNormalizationRule VoicePolicy VoiceRegex VoiceRoute
    VoiceTestConfiguration VoicemailReroutingConfiguration WebServiceConfiguration WebTrustedCACertificate
  `,
  Publish: 'LisConfiguration Topology',
  Remove: `
    AVEdgeConfiguration AddressBookConfiguration AdminRole AllowedDomain AnalogDevice Announcement
    ArchivingConfiguration ArchivingPolicy AutodiscoverConfiguration BandwidthPolicyServiceConfiguration BlockedDomain
    CallParkOrbit CdrConfiguration Certificate ClientPolicy ClientVersionConfiguration ClientVersionPolicy
    ClientVersionPolicyRule CommonAreaPhone ConferenceDirectory ConferenceDisclaimer ConferencingConfiguration
    ConferencingPolicy ConfigurationStoreLocation CpsConfiguration DeviceUpdateConfiguration DeviceUpdateRule
    DiagnosticConfiguration DiagnosticHeaderConfiguration DialInConferencingAccessNumber
    DialInConferencingConfiguration DialInConferencingDtmfConfiguration DialPlan EnhancedEmergencyServiceDisclaimer
    ExUmContact ExternalAccessPolicy FileTransferFilterConfiguration HealthMonitoringConfiguration
    HostedVoicemailPolicy HostingProvider ImFilterConfiguration KerberosAccountAssignment LisLocation LisPort
    LisServiceProvider LisSubnet LisSwitch LisWirelessAccessPoint LocationPolicy ManagementConnection McxConfiguration
    MediaConfiguration MeetingConfiguration MobilityPolicy NetworkBandwidthPolicyProfile NetworkConfiguration
    NetworkInterRegionRoute NetworkInterSitePolicy NetworkRegion NetworkRegionLink NetworkSite NetworkSubnet
    OutboundTranslationRule PinPolicy PresencePolicy PrivacyConfiguration ProxyConfiguration PublicProvider
    PushNotificationConfiguration QoEConfiguration RegistrarConfiguration RgsAgentGroup RgsHolidaySet
    RgsHoursOfBusiness RgsQueue RgsWorkflow RoutingConfiguration ServerApplication SimpleUrlConfiguration SipDomain
    SipResponseCodeTranslationRule StaticRoutingConfiguration TestDevice TrunkConfiguration TrustedApplication
    TrustedApplicationComputer TrustedApplicationEndpoint TrustedApplicationPool UCPhoneConfiguration UnassignedNumber
    UserAcp UserReplicatorConfiguration UserServicesConfiguration VoiceConfiguration VoiceNormalizationRule
    VoicePolicy VoiceRoute VoiceTestConfiguration VoicemailReroutingConfiguration WebServiceConfiguration
  `,
  Request: 'Certificate',
  Reset: 'DeviceUpdateRule',
  Restore: 'DeviceUpdateRule',
  Revoke: 'ClientCertificate OUPermission SetupPermission',
  Set: `
    AVEdgeConfiguration AccessEdgeConfiguration AddressBookConfiguration AdminRole AllowedDomain AnalogDevice
    Announcement ApplicationServer ArchivingConfiguration ArchivingPolicy ArchivingServer AudioTestServiceApplication
    AutodiscoverConfiguration BandwidthPolicyServiceConfiguration BlockedDomain CallParkOrbit
    CallParkServiceMusicOnHoldFile CdrConfiguration Certificate ClientPin ClientPolicy ClientVersionConfiguration
    ClientVersionPolicy ClientVersionPolicyRule CommonAreaPhone ConferenceDisclaimer ConferenceServer
    ConferencingConfiguration ConferencingPolicy ConfigurationStoreLocation CpsConfiguration DeviceUpdateConfiguration
    DiagnosticConfiguration DiagnosticHeaderConfiguration DialInConferencingAccessNumber
    DialInConferencingConfiguration DialInConferencingDtmfConfiguration DialPlan Director EdgeServer
    EnhancedEmergencyServiceDisclaimer ExUmContact ExternalAccessPolicy FileTransferFilterConfiguration
    HealthMonitoringConfiguration HostedVoicemailPolicy HostingProvider ImFilterConfiguration
    KerberosAccountAssignment KerberosAccountPassword LisLocation LisPort LisServiceProvider LisSubnet LisSwitch
    LisWirelessAccessPoint LocationPolicy ManagementConnection ManagementServer McxConfiguration MediaConfiguration
    MediationServer MeetingConfiguration MobilityPolicy MonitoringServer NetworkBandwidthPolicyProfile
    NetworkConfiguration NetworkInterRegionRoute NetworkInterSitePolicy NetworkRegion NetworkRegionLink NetworkSite
    NetworkSubnet OutboundTranslationRule PinPolicy PresencePolicy PrivacyConfiguration ProxyConfiguration PstnGateway
    PstnUsage PublicProvider PushNotificationConfiguration QoEConfiguration Registrar RegistrarConfiguration
    RgsAgentGroup RgsConfiguration RgsHolidaySet RgsHoursOfBusiness RgsQueue RgsWorkflow RoutingConfiguration
    ServerApplication SimpleUrlConfiguration SipDomain SipResponseCodeTranslationRule Site StaticRoutingConfiguration
    TestDevice TrunkConfiguration TrustedApplication TrustedApplicationEndpoint TrustedApplicationPool
    UCPhoneConfiguration UICulture UnassignedNumber User UserAcp UserDatabaseState UserReplicatorConfiguration
    UserServer UserServicesConfiguration VoiceConfiguration VoiceNormalizationRule VoicePolicy VoiceRoute
    VoiceTestConfiguration VoicemailReroutingConfiguration WebServer WebServiceConfiguration
  `,
  Start: 'WindowsService',
  Stop: 'WindowsService',
  Test: `
    AVConference AddressBookService AddressBookWebQuery CertificateConfiguration ClientAuth Computer
    DialInConferencing DialPlan FederatedPartner GroupExpansion GroupIM IM KerberosAccountAssignment LisCivicAddress
    LisConfiguration LocationPolicy McxConference McxP2PIM McxPushNotification OUPermission P2PAV PhoneBootstrap
    Presence PstnOutboundCall PstnPeerToPeerCall Registration SetupPermission Topology TrunkConfiguration
    VoiceNormalizationRule VoicePolicy VoiceRoute VoiceTestConfiguration VoiceUser WebApp WebAppAnonymous
  `,
  Uninstall: 'Database',
  Unlock: 'ClientPin',
  Unpublish: 'LisConfiguration',
  Update: 'AddressBook AdminRole UserDatabase',
};

/** The nouns of the cmdlets of Windows PowerShell 2.0, by verb. */
const ofPowerShell: Readonly<Record<string, string>> = {
  Add: 'Computer Content History Member PSSnapin Type',
  Checkpoint: 'Computer',
  Clear: 'Content EventLog History Item ItemProperty Variable',
  Compare: 'Object',
  Complete: 'Transaction',
  Connect: 'WSMan',
  ConvertFrom: 'Csv SecureString StringData',
  Convert: 'Path',
  ConvertTo: 'Csv Html SecureString Xml',
  Copy: 'Item ItemProperty',
  Debug: 'Process',
  Disable: 'ComputerRestore PSBreakpoint PSSessionConfiguration WSManCredSSP',
  Disconnect: 'WSMan',
  Enable: 'ComputerRestore PSBreakpoint PSRemoting PSSessionConfiguration WSManCredSSP',
  Enter: 'PSSession',
  Exit: 'PSSession',
  Export: 'Alias Clixml Console Counter Csv FormatData ModuleMember PSSession',
  ForEach: 'Object',
  Format: 'Custom List Table Wide',
  Get: `
    Acl Alias AuthenticodeSignature ChildItem Command ComputerRestorePoint Content Counter Credential Culture Date
    Event EventLog EventSubscriber ExecutionPolicy FormatData Help History Host HotFix Item ItemProperty Job Location
    Member Module PfxCertificate Process PSBreakpoint PSCallStack PSDrive PSProvider PSSession PSSessionConfiguration
    PSSnapin Random Service TraceSource Transaction UICulture Unique Variable WinEvent WmiObject WSManCredSSP
    WSManInstance
  `,
  Group: 'Object',
  Import: 'Alias Clixml Counter Csv LocalizedData Module PSSession',
  Invoke: 'Command Expression History Item WmiMethod WSManAction',
  Join: 'Path',
  Limit: 'EventLog',
  Measure: 'Command Object',
  Move: 'Item ItemProperty',
  New: `
    Alias Event EventLog Item ItemProperty Module ModuleManifest Object PSDrive PSSession PSSessionOption Service
    TimeSpan Variable WebServiceProxy WSManInstance WSManSessionOption
  `,
  Out: 'Default File GridView Host Null Printer String',
  Pop: 'Location',
  Push: 'Location',
  Read: 'Host',
  Receive: 'Job',
  Register: 'EngineEvent ObjectEvent PSSessionConfiguration WmiEvent',
  Remove: `
    Computer Event EventLog Item ItemProperty Job Module PSBreakpoint PSDrive PSSession PSSnapin Variable WmiObject
    WSManInstance
  `,
  Rename: 'Item ItemProperty',
  Reset: 'ComputerMachinePassword',
  Resolve: 'Path',
  Restart: 'Computer Service',
  Restore: 'Computer',
  Resume: 'Service',
  Select: 'Object String Xml',
  Send: 'MailMessage',
  Set: `
    Acl Alias AuthenticodeSignature Content Date ExecutionPolicy Item ItemProperty Location PSBreakpoint PSDebug
    PSSessionConfiguration Service StrictMode TraceSource Variable WmiInstance WSManInstance WSManQuickConfig
  `,
  Show: 'EventLog',
  Sort: 'Object',
  Split: 'Path',
  Start: 'Job Process Service Sleep Transaction Transcript',
  Stop: 'Computer Job Process Service Transcript',
  Suspend: 'Service',
  Tee: 'Object',
  Test: 'ComputerSecureChannel Connection ModuleManifest Path WSMan',
  Trace: 'Command',
  Undo: 'Transaction',
  Unregister: 'Event PSSessionConfiguration',
  Update: 'FormatData List TypeData',
  Use: 'Transaction',
  Wait: 'Event Job Process',
  Where: 'Object',
  Write: 'Debug Error EventLog Host Output Progress Verbose Warning',
};

/**
 * The refusal of a cmdlet that is not emulated and exists in one of these products; null for any other name.
 */
export function notEmulated(written: string, span: Span): ShellError | null {
  const [, verb = '', noun = ''] = /^([a-z]+)-([a-z]+)$/i.exec(written) ?? [];
  const found = nameOf(ofLyncServer, verb, noun, 'Cs') ?? nameOf(ofPowerShell, verb, noun, '');
  if (found === null) return null;
  const product = found.includes('-Cs') ? 'Lync Server 2010' : 'PowerShell 2.0';
  return new ShellError({
    message: `${found} exists in ${product}; this emulator does not have it. Get-Command lists what it has; leave the line out, or define a function of that name that stands in for it.`,
    category: 'NotImplemented',
    id: 'CmdletNotEmulated',
    exception: 'CommandNotFoundException',
    target: `${found}:String`,
    span,
  });
}

/** The name as it is written in its product. */
function nameOf(
  verbs: Readonly<Record<string, string>>,
  verb: string,
  noun: string,
  prefix: string,
): string | null {
  const known = Object.keys(verbs).find((each) => each.toLowerCase() === verb.toLowerCase());
  const nouns = known === undefined ? [] : (verbs[known] ?? '').trim().split(/\s+/);
  const found = nouns.find((each) => `${prefix}${each}`.toLowerCase() === noun.toLowerCase());
  return found === undefined ? null : `${known}-${prefix}${found}`;
}
