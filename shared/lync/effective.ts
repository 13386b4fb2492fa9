import type { RuleId } from '../reference/rules.js';
import type { Instant } from './time.js';

export const policyScopes = ['global', 'site', 'user'] as const;
export type PolicyScope = (typeof policyScopes)[number];

/** Where a policy or a configuration may be set; a service is the User Server of a pool. */
export const settingsScopes = [...policyScopes, 'service'] as const;
export type SettingsScope = (typeof settingsScopes)[number];

/** The policy, or the configuration, that decided a value. */
export interface DecidingPolicy {
  /** As the shell prints it: `Global`, `Site:Redmond`, `Tag:PhotosControl`. */
  readonly identity: string;
  readonly scope: SettingsScope;
  /** Parameter of the cmdlet that sets it. */
  readonly parameter: string;
  /** When the policy was last changed in this parameter; the start of the organisation if never. */
  readonly since: Instant;
}

/** What had the last word on a value. */
export const valueSources = [
  'policy',
  'client-default',
  'user-choice',
  'server',
  'directory',
  'emulator',
] as const;
export type ValueSource = (typeof valueSources)[number];

/** A value on the screen together with the reason it is so; the answer to "why?". */
export interface Effective<T> {
  readonly value: T;
  readonly source: ValueSource;
  readonly policy: DecidingPolicy | null;
  /** True when the user cannot change it because a policy decides it. */
  readonly locked: boolean;
  /** The rule that makes it so; what is known of it, and how surely, stands in `shared/reference/`. */
  readonly rule: RuleId;
  /** One sentence for the operator. */
  readonly reason: string;
}
