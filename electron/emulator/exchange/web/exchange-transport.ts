/** One HTTP request to Exchange, whoever carries it. */
export interface ExchangeRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute: `https://mail.contoso.com/EWS/Exchange.asmx`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, redirects included: following them is the client's part. */
export interface ExchangeResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /**
   * Whether the same request would be answered with this very object now, and nothing else would come of asking. Only the
   * emulated Exchange can tell, of some answers; absent otherwise.
   */
  readonly isStillTrue?: () => boolean;
}

/**
 * Carries requests to an Exchange, emulated or real.
 * @throws {ExchangeUnreachable} when there is no HTTP answer
 */
export type ExchangeTransport = (
  request: ExchangeRequest,
) => ExchangeResponse | Promise<ExchangeResponse>;

export type UnreachableCause = 'name' | 'connection' | 'timeout' | 'certificate' | 'answer';

/** No HTTP answer that can be used: no such name, no connection, no answer in time, or a certificate that does not fit. */
export class ExchangeUnreachable extends Error {
  override readonly name = 'ExchangeUnreachable';
  constructor(
    readonly kind: UnreachableCause,
    /** One sentence for the log. */
    readonly reason: string,
  ) {
    super(reason);
  }
}
