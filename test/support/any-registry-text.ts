import fc from 'fast-check';

const sid = 'HKEY_USERS\\S-1-5-20';
const key = fc.oneof(
  fc.constantFrom(
    sid,
    `${sid}\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\Domains\\contoso.com`,
    `${sid}\\${'k'.repeat(255)}`,
    `${sid}\\${'k'.repeat(256)}`,
  ),
  fc.constantFrom(5, 50, 500, 5000).map((depth) => `${sid}${'\\a'.repeat(depth)}`),
);
const value = fc.constantFrom(
  '"http"=dword:00000001',
  '@="default"',
  `"${'n'.repeat(255)}"=dword:ffffffff`,
  `"text"="${'t'.repeat(65_535)}"`,
  '"surrogate"="\ud800"',
  `"bytes"=hex:${Array.from({ length: 500 }, () => 'ff').join(',')}`,
  '"other"=hex(ffffffff):00',
  '"__proto__"="x"',
);

const section = fc
  .tuple(key, fc.array(value, { maxLength: 3 }))
  .map(([name, values]) => [`[${name}]`, ...values, '']);

/** Registry files with names, depths and values at the ends of what Windows allows. */
export const anyRegistryText = fc
  .array(section, { minLength: 1, maxLength: 3 })
  .map((sections) => ['Windows Registry Editor Version 5.00', '', ...sections.flat()].join('\r\n'));
