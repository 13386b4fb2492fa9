import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.js';

/**
 * Reads a body of at most `maximumBytes`. Throws `HttpRefusal`, and then leaves the connection for
 * the answer.
 */
export async function readBody(request: IncomingMessage, maximumBytes: number): Promise<Buffer> {
  const tooLarge = () =>
    new HttpRefusal(413, 'too-large', `The body may have ${maximumBytes} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > maximumBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    // A loop over the request itself would destroy the connection when it is left early.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      length += chunk.length;
      if (length > maximumBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpRefusal) throw error;
    throw new HttpRefusal(400, 'bad-frame', 'The request was broken off.');
  }
  return Buffer.concat(chunks);
}

/** Reads a body that must be JSON of at most `maximumLength` characters. Throws `HttpRefusal`. */
export async function readJson(request: IncomingMessage, maximumLength: number): Promise<unknown> {
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json')
    throw new HttpRefusal(415, 'bad-frame', 'The body has to be application/json.');
  // A character is at most three bytes of UTF-8, or half of four.
  const text = decode(await readBody(request, maximumLength * 3));
  if (text.length > maximumLength)
    throw new HttpRefusal(413, 'too-large', `The body may have ${maximumLength} characters.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'bad-frame', 'The body is not JSON.');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpRefusal(400, 'bad-frame', 'The body is not text in UTF-8.');
  }
}
