import type { Instant } from './time.js';

/** How sure a rule is. */
export type Evidence = 'source-article' | 'microsoft' | 'field' | 'inferred' | 'convention';

export type PolicyScope = 'global' | 'site' | 'user';

/** Where a policy or a configuration may be set; a service is the User Server of a pool. */
export type SettingsScope = PolicyScope | 'service';

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
export type ValueSource =
  | 'policy'
  | 'client-default'
  | 'user-choice'
  | 'server'
  | 'directory'
  | 'emulator';

/** A value on the screen together with the reason it is so; the answer to "why?". */
export interface Effective<T> {
  readonly value: T;
  readonly source: ValueSource;
  readonly policy: DecidingPolicy | null;
  /** True when the user cannot change it because a policy decides it. */
  readonly locked: boolean;
  readonly evidence: Evidence;
  /** One sentence for the operator. */
  readonly reason: string;
}
