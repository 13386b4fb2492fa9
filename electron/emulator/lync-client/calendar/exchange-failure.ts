/**
 * Why nothing could be read from Exchange. Stable: the log and the tests name it. Follows `exchange/failed-sign-on`.
 */
export const exchangeFailureKinds = [
  'unreachable',
  'unauthorized',
  'forbidden',
  'unavailable',
  'refused',
  'malformed',
  'redirect',
  'no-autodiscover',
] as const;
export type ExchangeFailureKind = (typeof exchangeFailureKinds)[number];

/** An exchange of messages that came to nothing; the message says in one sentence what happened. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure';
  constructor(
    readonly kind: ExchangeFailureKind,
    message: string,
  ) {
    super(message);
  }
}
