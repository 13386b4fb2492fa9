import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageParts } from '../../../../../electron/emulator/lync-client/conversations/message-parts.js';
import { FilterWorld } from './filter-world.js';

const clickable = (text: string): readonly string[] =>
  messageParts(text, { clickableLinks: true, emoticons: false }).flatMap((part) =>
    part.kind === 'link' ? [part.text] : [],
  );

const piece = fc.oneof(
  fc.constantFrom('http://', 'HTTPS://', 'www.', 'www2.', 'ftp.', 'ftp://', 'file://', 'mailto:'),
  fc.constantFrom('sip:', 'tel:', 'news:', 'callto:', 'telnet://', 'a.b', 'x', '_', '/', '.', '..'),
  fc.constantFrom(' ', '\n', '\u00a0', '\u200b', '\u202e', '(', ')', '«', '“', '"', "'", '<', '>'),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const message = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('What the filter looks for by default', () => {
  it('is all that a client would make clickable, so that Allow leaves nothing to click', () => {
    const world = new FilterWorld({ Enabled: true, Action: 'Allow', BlockFileExtension: false });
    fc.assert(
      fc.property(message, (text) => {
        expect(clickable(world.decide(text).text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a message without clickable links only where the filter is on', () => {
    const off = new FilterWorld({ Enabled: false });
    expect(clickable(off.decide('see (http://a.b) and www.c.d').text)).toEqual([
      'http://a.b',
      'www.c.d',
    ]);
  });
});
