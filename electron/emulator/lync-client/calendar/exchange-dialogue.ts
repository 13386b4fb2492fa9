import type {
  ExchangeRequest,
  ExchangeResponse,
  ExchangeTransport,
} from '../../exchange/web/exchange-transport.js';

/** Requests one after the other, each built from the answers before it; written without knowing who carries them. */
export type Dialogue<T> = Generator<ExchangeRequest, T, ExchangeResponse>;

/**
 * Carries a dialogue out. It stays synchronous as long as the transport is: an Exchange in the same process costs no
 * turn of the event loop. What the transport throws is thrown into the dialogue.
 */
export function converse<T>(dialogue: Dialogue<T>, transport: ExchangeTransport): T | Promise<T> {
  let step = dialogue.next();
  while (!step.done) {
    let response: ExchangeResponse | Promise<ExchangeResponse>;
    try {
      response = transport(step.value);
    } catch (error) {
      step = dialogue.throw(error);
      continue;
    }
    if (response instanceof Promise) return continueLater(dialogue, response, transport);
    step = dialogue.next(response);
  }
  return step.value;
}

async function continueLater<T>(
  dialogue: Dialogue<T>,
  first: Promise<ExchangeResponse>,
  transport: ExchangeTransport,
): Promise<T> {
  let response: ExchangeResponse | Promise<ExchangeResponse> = first;
  for (;;) {
    let step: IteratorResult<ExchangeRequest, T>;
    try {
      step = dialogue.next(await response);
    } catch (error) {
      step = dialogue.throw(error);
    }
    if (step.done) return step.value;
    const request = step.value;
    response = Promise.resolve().then(() => transport(request));
  }
}
