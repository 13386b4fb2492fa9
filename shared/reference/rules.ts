import { calendarRules } from './calendar.js';
import { clientPolicyRules } from './client-policy.js';
import { contactRules } from './contacts.js';
import { emulatorRules } from './emulator.js';
import { estateRules } from './estate.js';
import { exchangeRules } from './exchange.js';
import { lastActiveRules } from './last-active.js';
import { messageRules } from './messages.js';
import { optionRules } from './options.js';
import { photoRules } from './photos.js';
import { policyRules } from './policies.js';
import { presenceRules } from './presence.js';
import { privacyRules } from './privacy.js';
import type { Rule } from './rule.js';
import { urlFilterRules } from './url-filter.js';
import { versionRules } from './versions.js';

const all = {
  ...policyRules,
  ...clientPolicyRules,
  ...optionRules,
  ...photoRules,
  ...presenceRules,
  ...lastActiveRules,
  ...privacyRules,
  ...calendarRules,
  ...exchangeRules,
  ...contactRules,
  ...messageRules,
  ...urlFilterRules,
  ...emulatorRules,
  ...versionRules,
  ...estateRules,
};

/** The id of a rule, such as `photos/size-limit`; a misspelt one does not compile. */
export type RuleId = keyof typeof all;

/** Every fact about the emulated system that this program follows, by id. */
export const rules: Readonly<Record<RuleId, Rule>> = all;

const byId: ReadonlyMap<string, Rule> = new Map(Object.entries(all));

/** The rule of an id that came from outside or from a list; absent where there is none. */
export const ruleById = (id: string): Rule | undefined => byId.get(id);
