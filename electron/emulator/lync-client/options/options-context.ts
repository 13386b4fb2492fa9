import type { OptionFact } from './option.js';
import type { PolicySettings } from './policy-rule.js';
import type { UserSettings } from './user-settings.js';

/** Everything that decides the options of one signed-in user. */
export interface OptionsContext {
  readonly policy: PolicySettings;
  readonly user: UserSettings;
  /** Facts that are unknown are absent. */
  readonly facts: Readonly<Partial<Record<OptionFact, string>>>;
}
