/** Why Lync Server refused an administrator's request. Stable: callers match on it. */
export type LyncServerErrorCode =
  | 'invalid-identity'
  | 'policy-exists'
  | 'policy-not-found'
  | 'policy-in-use'
  | 'not-a-user-policy'
  | 'site-not-found'
  | 'service-not-found'
  | 'user-not-found'
  | 'not-homed-here'
  | 'unknown-parameter'
  | 'invalid-value';

/** Thrown before anything has changed. The message names what was offered and what is allowed. */
export class LyncServerError extends Error {
  override readonly name: string = 'LyncServerError';

  constructor(
    readonly code: LyncServerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Removal of a per-user policy that people still hold; the shell asks, and tries again with force. */
export class PolicyInUseError extends LyncServerError {
  override readonly name = 'PolicyInUseError';

  constructor(
    readonly identity: string,
    /** SIP addresses of the people it is granted to. */
    readonly holders: readonly string[],
  ) {
    const count = holders.length === 1 ? '1 person' : `${holders.length} people`;
    super('policy-in-use', `Policy "${identity}" is granted to ${count}. Remove it with force.`);
  }
}
