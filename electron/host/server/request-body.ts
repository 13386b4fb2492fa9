import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.js';

/** Reads a body that must be JSON of at most `maximumLength` characters. Throws `HttpRefusal`. */
export async function readJson(request: IncomingMessage, maximumLength: number): Promise<unknown> {
  const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json')
    throw new HttpRefusal(415, 'bad-frame', 'The body has to be application/json.');
  const tooLarge = () =>
    new HttpRefusal(413, 'too-large', `The body may have ${maximumLength} characters.`);
  // A character is at most three bytes of UTF-8, or half of four.
  const maximumBytes = maximumLength * 3;
  if (Number(request.headers['content-length'] ?? 0) > maximumBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maximumBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.length > maximumLength) throw tooLarge();
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'bad-frame', 'The body is not JSON.');
  }
}
