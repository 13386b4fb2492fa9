import type { RegistryKey } from '../registry/registry-key.js';
import { formatRegistryPath, type RegistryPath } from '../registry/registry-path.js';
import type { RegistryData } from '../registry/registry-value.js';
import { escapeText, unicodeHeader } from './reg-file-entry.js';

const newLine = '\r\n';
const longestLine = 80;

/**
 * A key with all below it as the Registry Editor exports it. The file on disk is UTF-16 with a byte order mark, which
 * is for whoever writes it.
 */
export function writeRegFile(key: RegistryKey, path: RegistryPath): string {
  const sections: string[] = [];
  const add = (each: RegistryKey, at: RegistryPath): void => {
    const values = each.values().map(({ name, data }) => writeValue(name, data));
    sections.push([`[${formatRegistryPath(at)}]`, ...values].join(newLine));
    for (const subkey of each.subkeys()) add(subkey, [...at, subkey.name]);
  };
  add(key, path);
  return `${[unicodeHeader, ...sections].join(newLine + newLine)}${newLine}${newLine}`;
}

function writeValue(name: string, data: RegistryData): string {
  const left = name === '' ? '@=' : `"${escapeText(name)}"=`;
  if (data.type === 'dword') return `${left}dword:${data.value.toString(16).padStart(8, '0')}`;
  if (data.type === 'bytes') {
    const kind = data.kind === 3 ? 'hex:' : `hex(${data.kind.toString(16)}):`;
    return writeBytes(`${left}${kind}`, data.bytes);
  }
  // A line break would end the line of the value.
  return /\p{Cc}/u.test(data.value)
    ? writeBytes(`${left}hex(1):`, utf16(`${data.value}\0`))
    : `${left}"${escapeText(data.value)}"`;
}

const utf16 = (text: string): readonly number[] =>
  Array.from({ length: text.length * 2 }, (_, index) => {
    const code = text.charCodeAt(index >> 1);
    return index % 2 === 0 ? code & 0xff : code >> 8;
  });

function writeBytes(left: string, bytes: readonly number[]): string {
  const lines: string[] = [];
  let line = left;
  bytes.forEach((byte, index) => {
    line += byte.toString(16).padStart(2, '0') + (index < bytes.length - 1 ? ',' : '');
    if (line.length < longestLine - 4 || index === bytes.length - 1) return;
    lines.push(`${line}\\`);
    line = '  ';
  });
  return [...lines, line].join(newLine);
}
