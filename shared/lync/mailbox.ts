/** What an entry makes of its owner's time, weakest first; Exchange's LegacyFreeBusyStatus. */
export const busyTypes = ['free', 'tentative', 'busy', 'oof'] as const;
export type BusyType = (typeof busyTypes)[number];

/** The Exchange Server that holds a mailbox. */
export const exchangeVersions = ['2003', '2007', '2010'] as const;
export type ExchangeVersion = (typeof exchangeVersions)[number];

/** Automatic replies as GetUserOofSettings has them. */
export const automaticReplyStates = ['disabled', 'enabled', 'scheduled'] as const;
export type AutomaticReplyState = (typeof automaticReplyStates)[number];
