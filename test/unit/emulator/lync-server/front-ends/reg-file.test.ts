import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRegFile } from '../../../../../electron/emulator/lync-server/front-ends/reg-file/apply-reg-file.js';
import { parseRegFile } from '../../../../../electron/emulator/lync-server/front-ends/reg-file/parse-reg-file.js';
import { RegFileError } from '../../../../../electron/emulator/lync-server/front-ends/reg-file/reg-file-entry.js';
import { writeRegFile } from '../../../../../electron/emulator/lync-server/front-ends/reg-file/write-reg-file.js';
import { Registry } from '../../../../../electron/emulator/lync-server/front-ends/registry/registry.js';
import { keyToState } from '../../../../../electron/emulator/lync-server/front-ends/registry/registry-state.js';
import type { RegistryData } from '../../../../../electron/emulator/lync-server/front-ends/registry/registry-value.js';
import {
  newUsersKey,
  windowsAccounts,
} from '../../../../../electron/emulator/lync-server/front-ends/windows-accounts.js';
import { toInstant } from '../../../../../shared/lync/time.js';

const accounts = windowsAccounts({ domain: 'contoso.com', netbiosDomain: 'CONTOSO' });
const administrator = accounts.at(-1)?.sid ?? '';
const now = () => toInstant(0);
const newRegistry = () => new Registry(newUsersKey(accounts, now()), now);

const header = 'Windows Registry Editor Version 5.00';
const key = '[HKEY_USERS\\S-1-5-20\\Software\\Test]';
const path = ['S-1-5-20', 'Software', 'Test'];

/** Imports the lines below the header, or the whole text when it has one. */
function imported(text: string, registry = newRegistry()): Registry {
  const file =
    text.startsWith('Windows') || text.startsWith('REG') ? text : `${header}\r\n\r\n${text}`;
  registry.atomically((draft) => applyRegFile(parseRegFile(file, administrator).entries, draft));
  return registry;
}

const dataOf = (line: string): RegistryData | undefined =>
  imported(`${key}\r\n${line}\r\n`).find(path)?.value('x');

function refusal(text: string): readonly [number, string] {
  try {
    imported(text);
  } catch (error) {
    if (error instanceof RegFileError) return [error.line, error.reason];
    throw error;
  }
  throw new Error('It was imported.');
}

describe('A registry file', () => {
  it.each([
    ['"x"=dword:00000001', { type: 'dword', value: 1 }],
    ['"x"=DWORD:FFFFFFFF ; Trusted', { type: 'dword', value: 0xffff_ffff }],
    ['"X"=dword:1', { type: 'dword', value: 1 }],
    ['  "x" = "text"  ', { type: 'string', value: 'text' }],
    ['"x"="C:\\\\a \\"b\\" ; c"', { type: 'string', value: 'C:\\a "b" ; c' }],
    ['"x"=""', { type: 'string', value: '' }],
    ['"x"=hex:01,ff', { type: 'bytes', kind: 3, bytes: [1, 255] }],
    ['"x"=hex:', { type: 'bytes', kind: 3, bytes: [] }],
    [
      '"x"=hex(b):01,00,00,00,\\\r\n  00,00,00,00',
      { type: 'bytes', kind: 11, bytes: [1, 0, 0, 0, 0, 0, 0, 0] },
    ],
    ['"x"=hex(4):02,00,00,00', { type: 'dword', value: 2 }],
    ['"x"=hex(1):41,00,0a,00,00,00', { type: 'string', value: 'A\n' }],
    ['"x"=hex(7):00,00', { type: 'bytes', kind: 7, bytes: [0, 0] }],
    ['"x"=dword:1\r\n"x"=-', undefined],
  ])('sets %j', (line, data) => {
    expect(dataOf(line)).toEqual(data);
  });

  it('may be of the older version, where text in bytes is not UTF-16', () => {
    const registry = imported(`REGEDIT4\n\n${key}\n@="default"\n"x"=hex(1):41,42,00\n`);
    expect(registry.find(path)?.value('')).toEqual({ type: 'string', value: 'default' });
    expect(registry.find(path)?.value('x')).toEqual({ type: 'string', value: 'AB' });
  });

  it('may begin with a byte order mark, and have comments and any line ends', () => {
    const text = `\uFEFF${header}\n; first\n\r\n${key} ; second\r  ; third\n"x"=dword:2`;
    const registry = newRegistry();
    applyRegFile(parseRegFile(text, administrator).entries, registry);
    expect(registry.find(path)?.value('x')).toEqual({ type: 'dword', value: 2 });
  });

  it('may hold a backslash at the end of a text', () => {
    expect(dataOf('"x"="C:\\\\"')).toEqual({ type: 'string', value: 'C:\\' });
  });

  it('may delete keys with all below them, also such as are not there', () => {
    const registry = imported(`${key}\r\n"x"=dword:1`);
    imported(`[-${key.slice(1)}\r\n[-HKEY_USERS\\S-1-5-20\\Nothing]\r\n`, registry);
    expect(registry.find(path)).toBeUndefined();
  });

  it("writes to the administrator's key when it says HKEY_CURRENT_USER", () => {
    const registry = imported('[HKEY_CURRENT_USER\\Software\\Test]\r\n"x"=dword:1');
    expect(registry.find([administrator, 'Software', 'Test'])?.value('X')).toBeDefined();
    expect(registry.find(path)).toBeUndefined();
  });

  it('may begin with empty lines, and go on with another file that was joined to it', () => {
    const other = `${header}\r\n\r\n[HKEY_USERS\\S-1-5-20\\Other]\r\n"y"=dword:3\r\n`;
    const file = `\r\n  \r\n${header}\r\n\r\n${key}\r\n"x"=dword:2\r\n${other}`;
    const registry = newRegistry();
    const { entries, passedOver } = parseRegFile(file, administrator);
    applyRegFile(entries, registry);
    expect(registry.find(path)?.value('x')).toEqual({ type: 'dword', value: 2 });
    expect(registry.find(['S-1-5-20', 'Other'])?.value('y')).toEqual({ type: 'dword', value: 3 });
    expect(passedOver).toEqual([]);
  });

  it('may say more than the emulated registry holds: it is passed over, with line and reason', () => {
    const machine = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Internet Settings\\ZoneMapKey]';
    const lines = [
      machine,
      '"https://portal.contoso.local"="1"',
      key,
      '"x"=dword:1',
      '[-HKLM\\SOFTWARE\\Old]',
      `[-${key.slice(1)}`,
      '"x"=dword:2',
      key,
      '"z"=dword:4',
    ];
    const file = [header, ...lines].join('\r\n');
    expect(parseRegFile(file, administrator).passedOver).toEqual([
      { line: 2, text: machine, reason: 'outside HKEY_USERS' },
      { line: 6, text: '[-HKLM\\SOFTWARE\\Old]', reason: 'outside HKEY_USERS' },
      { line: 8, text: '"x"=dword:2', reason: 'below a key that is deleted' },
    ]);
    const registry = imported(file);
    expect(registry.find(path)?.value('x')).toBeUndefined();
    expect(registry.find(path)?.value('z')).toEqual({ type: 'dword', value: 4 });
  });

  it.each([
    ['', 1, 'begins with'],
    ['REGEDIT5\n', 1, 'begins with'],
    ['W\0i\0n\0d\0o\0w\0s\0', 1, 'UTF-16'],
  ])('is refused without its first line: %j', (text, line, reason) => {
    expect(() => parseRegFile(text, administrator)).toThrow(`Line ${line}: `);
    expect(() => parseRegFile(text, administrator)).toThrow(reason);
  });

  it.each([
    ['"x"=dword:1', 3, 'before the first key'],
    [`${key}\r\nx=dword:1`, 4, 'Expected a key in brackets'],
    [`${key}\r\n"x"=dword:xyz`, 4, 'hexadecimal'],
    [`${key}\r\n"x"=dword:123456789`, 4, 'one to eight'],
    [`${key}\r\n"x"="open`, 4, 'not closed'],
    [`${key}\r\n"x"="a" b`, 4, 'Something follows'],
    [`${key}\r\n"x`, 4, 'Expected'],
    [`${key}\r\n"x"=hex:0g`, 4, 'two hexadecimal digits'],
    [`${key}\r\n"x"=hex:01,,02`, 4, 'two hexadecimal digits'],
    [`${key}\r\n"x"=word:1`, 4, 'is no value'],
    [`${key}\r\n"x"=1`, 4, 'is no value'],
    ['[HKEY_USERS\\S-1-5-20\\Software', 3, 'not closed'],
    [`${key} x`, 3, 'follows the bracket'],
    ['[HKEY_NOBODY\\Software]', 3, 'no root'],
    ['[HKEY_USERS\\S-1-5-20\\\\Software]', 3, 'no name of a key'],
    ['[HKEY_USERS\\S-1-5-99\\Software]', 3, 'is denied'],
    ['[-HKEY_USERS\\S-1-5-20]', 3, 'is denied'],
    [`[-${key.slice(1)}\r\n"x"=word:1`, 4, 'is no value'],
    [`${key}\r\n"x"=dword:1\r\n\r\n; note\r\nnonsense`, 7, 'Expected'],
  ])('is refused with line and reason: %j', (text, line, reason) => {
    const [where, why] = refusal(text);
    expect(where).toBe(line);
    expect(why).toContain(reason);
  });

  it('changes nothing when any line is wrong', () => {
    const registry = newRegistry();
    const before = JSON.stringify(keyToState(registry.root));
    expect(() => imported(`${key}\r\n"x"=dword:1\r\n[HKEY_USERS\\S-1-5-99\\X]`, registry)).toThrow(
      'Nothing was imported.',
    );
    expect(JSON.stringify(keyToState(registry.root))).toBe(before);
  });

  it('is refused when it is too long, or brings more than a registry holds', () => {
    expect(() => parseRegFile(`${header}\n${'x'.repeat(1_000_001)}`, administrator)).toThrow(
      'characters',
    );
    const many = Array.from({ length: 20_001 }, (_, index) => `"${index}"=dword:1`).join('\n');
    expect(refusal(`${key}\n${many}`)[1]).toContain('at most 20000');
  });

  it('never makes an error of another kind, whatever it holds', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '-',
      '"',
      '=',
      '\\',
      '\n',
      'hex',
      '(',
      ')',
      ':',
      ',',
      '0',
      'dword:',
      ';',
      '@',
      key,
      '"x"=',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          imported(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(RegFileError);
        }
      }),
    );
  });
});

describe('An exported registry file', () => {
  it('looks as the Registry Editor writes it', () => {
    const registry = imported(
      `${key}\r\n@="d"\r\n"q\\"\\\\"="a\\\\b"\r\n"https"=dword:1\r\n"b"=hex:${Array(30).fill('ab').join(',')}`,
    );
    expect(writeRegFile(registry.existing(path), path).split('\r\n')).toEqual([
      header,
      '',
      key,
      '@="d"',
      '"q\\"\\\\"="a\\\\b"',
      '"https"=dword:00000001',
      expect.stringMatching(/^"b"=hex:(ab,)+\\$/),
      expect.stringMatching(/^ {2}(ab,)+ab$/),
      '',
      '',
    ]);
  });

  it('imports again to what it was', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const keyName = name.filter((text) => !/[\p{Cc}\\]/u.test(text));
    const valueName = name.filter((text) => !/\p{Cc}/u.test(text));
    const text = fc
      .string({ unit: 'binary', maxLength: 12 })
      .filter((each) => !each.includes('\0'));
    const data: fc.Arbitrary<RegistryData> = fc.oneof(
      fc.record({ type: fc.constant('dword'), value: fc.nat({ max: 0xffff_ffff }) }),
      fc.record({ type: fc.constant('string'), value: text }),
      fc.record({
        type: fc.constant('bytes'),
        kind: fc.constantFrom(0, 2, 3, 7, 11),
        bytes: fc.array(fc.nat({ max: 255 }), { maxLength: 60 }),
      }),
    );
    const content = fc.array(fc.tuple(fc.array(keyName, { maxLength: 3 }), valueName, data), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(content, (values) => {
        const registry = newRegistry();
        for (const [names, value, held] of values) {
          registry.create([...path, ...names]);
          registry.setValue([...path, ...names], value, held);
        }
        const exported = writeRegFile(registry.root, []);
        const again = imported(exported);
        expect(keyToState(again.root)).toEqual(keyToState(registry.root));
      }),
    );
  });
});
