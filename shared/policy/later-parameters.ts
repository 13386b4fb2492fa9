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
