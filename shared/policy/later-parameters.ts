import type { ClientPolicyParameterName } from './client-policy-parameters.js';

/** Versions that came after Lync Server 2010. */
const server2013 = 'Lync Server 2013';
const server2015 = 'Skype for Business Server 2015';
const online = 'Skype for Business Online';

/**
 * Parameters of Set-CsClientPolicy that Lync Server 2010 does not know, and the first version that does, in the order
 * in which a policy prints them. Source: the cmdlet pages of the three versions.
 */
const laterClientPolicyParameters: Readonly<Record<string, string>> = {
  EnableClientAutoPopulateWithTeam: online,
  EnableExchangeContactsFolder: online,
  EnableHighPerformanceConferencingAppSharing: server2015,
  EnableMediaRedirection: server2013,
  EnableMeetingEngagement: online,
  EnableServerConversationHistory: server2015,
  EnableSkypeUI: server2015,
  EnableHighPerformanceP2PAppSharing: server2015,
  RequireContentPin: online,
  TracingLevel: server2013,
  TelemetryTier: online,
  PublicationBatchDelay: online,
  EnableViewBasedSubscriptionMode: online,
  HelpEnvironment: server2013,
  RateMyCallDisplayPercentage: server2015,
  RateMyCallAllowCustomUserFeedback: server2015,
  IMLatencySpinnerDelay: server2015,
  IMLatencyErrorThreshold: server2015,
  SupportModernFilePicker: online,
  EnableOnlineFeedback: online,
  EnableOnlineFeedbackScreenshots: online,
};

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(laterClientPolicyParameters).map(([name, version]) => [
    name.toLowerCase(),
    version,
  ]),
);

/** The first version that has a parameter of client policies, of any case; null where no version is known to. */
export const laterVersionOf = (parameter: string): string | null =>
  byName.get(parameter.toLowerCase()) ?? null;

/** The parameters of client policies that came after Lync Server 2010. */
export const laterClientPolicyParameterNames: readonly string[] = Object.keys(
  laterClientPolicyParameters,
);

/** What the cmdlet pages of later versions say of a parameter of Lync Server 2010, where they say anything. */
const fates: Readonly<Partial<Record<ClientPolicyParameterName, string>>> = {
  DisableICE: '2010 only',
  ShowManagePrivacyRelationships: '2010 to 2019, acts in 2010 only',
  ShowRecentContacts: '2010 to 2019, without effect from 2013',
  MAPIPollInterval: '2010 to 2019, deprecated from 2013',
  TabURL: '2010 to 2019, deprecated from 2013',
  CustomizedHelpUrl: '2010 to 2019, deprecated from 2013',
  EnableEnterpriseCustomizedHelp: '2010 to 2019, deprecated from 2013',
  EnableConversationWindowTabs: '2010 to 2019, deprecated from 2013',
  EnableSQMData: '2010 to 2019, deprecated from 2013',
};
const fateByName: ReadonlyMap<string, string> = new Map(Object.entries(fates));

const laterSpans: Readonly<Record<string, string>> = {
  [server2013]: '2013 to 2019',
  [server2015]: '2015 to 2019',
  [online]: 'Online only',
};

/** In which versions, from Lync Server 2010 to Skype for Business Server 2019, a parameter of client policies exists. */
export function versionsOf(parameter: string): string {
  const later = laterVersionOf(parameter);
  if (later !== null) return laterSpans[later] ?? later;
  return fateByName.get(parameter) ?? '2010 to 2019';
}
