import { escapeXml } from '../../../../emulator/exchange/xml/escape-xml.js';
import { parseXml } from '../../../../emulator/exchange/xml/parse-xml.js';
import type { TextMap } from './text-map.js';

/** A file of custom states with other texts: of its content what a client reads, and nothing else. */
export function mapCustomStates(text: string, map: TextMap): string {
  const states = parseXml(text)
    .children('customState')
    .map((state, index) => {
      const activities = state.children('activity').map((activity) => {
        const language = escapeXml(activity.attribute('LCID')?.trim() ?? '');
        return `<activity LCID="${language}">${escapeXml(map.text(activity.text))}</activity>`;
      });
      const availability = escapeXml(state.attribute('availability') ?? '');
      return `<customState ID="${index + 1}" availability="${availability}">${activities.join('')}</customState>`;
    });
  return `<customStates>${states.join('')}</customStates>`;
}

/** Bytes of a value; of type 1 a text in them, of the others nothing is known. */
const bytesIn = /(=\s*hex(?:\(([\da-f]+)\))?:)((?:[\da-f,\s]|\\\r?\n)*)/gi;

/** A `.reg` file with other words; bytes that no zone is read from become zeros. */
export function mapRegistryFile(text: string, map: TextMap): string {
  const isUnicode = /^\s*\uFEFF?\s*Windows/i.test(text);
  let end = 0;
  let result = '';
  const between = (part: string): string =>
    part
      .split(/(dword:\s*[\da-f]+)/i)
      .map((piece, index) => (index % 2 === 0 ? map.text(piece) : piece))
      .join('');
  for (const match of text.matchAll(bytesIn)) {
    const [whole, head = '', type = '3', bytes = ''] = match;
    const data = /^0*[4b]$/i.test(type)
      ? bytes
      : mapBytes(bytes, /^0*1$/.test(type), isUnicode, map);
    result += between(text.slice(end, match.index)) + head + data;
    end = match.index + whole.length;
  }
  return result + between(text.slice(end));
}

function mapBytes(bytes: string, isText: boolean, isUnicode: boolean, map: TextMap): string {
  if (!isText) return bytes.replace(/[\da-f]{1,2}/gi, '00');
  const values = (bytes.match(/[\da-f]{1,2}/gi) ?? []).map((byte) => Number.parseInt(byte, 16));
  const encoding = isUnicode ? 'utf16le' : 'latin1';
  const mapped = Buffer.from(map.text(Buffer.from(values).toString(encoding)), encoding);
  const after = bytes.slice(bytes.trimEnd().length);
  return [...mapped].map((byte) => byte.toString(16).padStart(2, '0')).join(',') + after;
}
