/** Why Exchange refused to take something in. Stable: callers and tests match on it. */
export type ExchangeErrorCode =
  | 'zero-length-entry'
  | 'negative-entry'
  | 'entry-out-of-range'
  | 'entry-not-found'
  | 'mailbox-not-found'
  | 'address-taken'
  | 'working-hours'
  | 'automatic-replies'
  | 'too-large'
  | 'malformed'
  | 'recurrence'
  | 'time-zone';

/** A change of a mailbox that was refused, with nothing changed; the message is for people. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  constructor(
    readonly code: ExchangeErrorCode,
    message: string,
  ) {
    super(message);
  }
}
