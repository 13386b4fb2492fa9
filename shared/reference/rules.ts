import { clientPolicyRules } from './client-policy.js';
import { lastActiveRules } from './last-active.js';
import { optionRules } from './options.js';
import { photoRules } from './photos.js';
import { policyRules } from './policies.js';
import { presenceRules } from './presence.js';
import { privacyRules } from './privacy.js';
import type { Rule } from './rule.js';
import { versionRules } from './versions.js';

const all = {
  ...policyRules,
  ...clientPolicyRules,
  ...optionRules,
  ...photoRules,
  ...presenceRules,
  ...lastActiveRules,
  ...privacyRules,
  ...versionRules,
};

/** The id of a rule, such as `photos/size-limit`; a misspelt one does not compile. */
export type RuleId = keyof typeof all;

/** Every fact about the emulated system that this program follows, by id. */
export const rules: Readonly<Record<RuleId, Rule>> = all;

const byId: ReadonlyMap<string, Rule> = new Map(Object.entries(all));

/** The rule of an id that came from outside or from a list; absent where there is none. */
export const ruleById = (id: string): Rule | undefined => byId.get(id);
