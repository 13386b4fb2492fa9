/** Why the registry refused. Stable: callers match on it. */
export type RegistryErrorCode =
  | 'key-not-found'
  | 'value-not-found'
  | 'key-exists'
  | 'value-exists'
  | 'access-denied'
  | 'invalid-name'
  | 'not-emulated'
  | 'limit';

/** Thrown before anything has changed. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';

  constructor(
    readonly code: RegistryErrorCode,
    message: string,
  ) {
    super(message);
  }
}
