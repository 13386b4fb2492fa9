import { describe, expect, it } from 'vitest';
import { EstateImport } from '../../../../electron/host/estate/estate-import.js';
import { importReportSchema } from '../../../../shared/organisation/import-report.js';
import { bring, importFiles, sampleFiles } from '../../../support/import-files.js';
import { zipOf } from '../../../support/zip.js';

const header =
  'SamAccountName,SipAddress,DisplayName,DistinguishedName,RegistrarPool,Enabled,Manager';
const csv = (rows: readonly string[]): string => `${header}\n${rows.join('\n')}\n`;
const people = csv([
  'ann,sip:ann@contoso.com,Ann,"CN=Ann,DC=contoso,DC=com",pool.contoso.com,True,',
]);
const many = 50_000;
/** A quadratic step takes more than twice as long; without one it is about a second. */
const mostMilliseconds = 20_000;

/** Milliseconds of work of this process, which a busy machine does not lengthen. */
async function workOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user } = process.cpuUsage(before);
  return user / 1000;
}

async function importing(files: Readonly<Record<string, Uint8Array | string>>) {
  const estate = await importFiles(files);
  const report = estate.report();
  expect(importReportSchema.safeParse(report).error?.issues ?? []).toEqual([]);
  const refused = report.notRead.first.map(({ file, why }) => `${file}: ${why}`);
  const found = estate.summary?.people ?? 0;
  return { estate, refused, found, report };
}

describe('an archive', () => {
  it('whose names lead out of it is read without those files', async () => {
    const bytes = zipOf([
      ['../out.csv', people],
      ['/etc/CsUser.csv', people],
      ['C:\\CsUser.csv', people],
      ['in/CsUser.csv', people],
    ]);
    const { refused, found } = await importing({ 'estate.zip': bytes });
    expect(found).toBe(1);
    expect(refused).toHaveLength(3);
    for (const each of refused) expect(each).toMatch(/leads out of the archive/);
  });

  it('that unpacks to a thousand times its size is refused for that file alone', async () => {
    const bomb = `${header}\n${'\n'.repeat(60_000_000)}`;
    const { refused, found } = await importing({
      'estate.zip': zipOf([
        ['bomb.csv', bomb],
        ['CsUser.csv', people],
      ]),
    });
    expect(found).toBe(1);
    expect(refused).toEqual([
      expect.stringMatching(/^estate\.zip\/bomb\.csv: It unpacks to more than 250 times/),
    ]);
  });

  it('within an archive is refused, and so is one that is damaged', async () => {
    const inner = zipOf([['CsUser.csv', people]]);
    const damaged = zipOf([['CsUser.csv', people.repeat(50)]]).map((byte, at) =>
      at === 60 ? byte ^ 255 : byte,
    );
    const { refused, found } = await importing({
      'a.zip': zipOf([['inner.zip', inner]]),
      'b.zip': damaged,
      'c.zip': inner.subarray(0, inner.length - 30),
      'd.zip': inner,
    });
    expect(found).toBe(1);
    expect(refused).toEqual([
      expect.stringMatching(/^a\.zip\/inner\.zip: .*archive within an archive/),
      expect.stringMatching(/^b\.zip\/CsUser\.csv: /),
      expect.stringMatching(/^c\.zip: It is damaged/),
    ]);
  });

  it('of many empty files is answered with a list that ends', async () => {
    const empty = Array.from({ length: 3000 }, (_, at) => [`${at}.xml`, ''] as const);
    const { report, found } = await importing({
      'a.zip': zipOf([...empty, ['CsUser.csv', people]]),
    });
    expect(found).toBe(1);
    expect(report.notRead.total).toBe(3000);
    expect(report.notRead.first).toHaveLength(1000);
  });
});

it('a file of an archive that is refused in its middle is not unpacked to its end', async () => {
  const text = `${header}\n${'"",'.repeat(20_000)}\n${'random'.repeat(1000)}`;
  const { refused, found } = await importing({
    'estate.zip': zipOf([
      ['cells.csv', text],
      ['CsUser.csv', people],
    ]),
  });
  expect(found).toBe(1);
  expect(refused).toEqual([expect.stringContaining('cells.csv: A row has more than 10000 cells')]);
});

describe('a file', () => {
  it('that stops coming counts for nothing, and those after it are read', async () => {
    const estate = new EstateImport();
    const sink = estate.begin('cut.csv');
    await sink.write(new TextEncoder().encode(people.slice(0, -20)));
    sink.abort();
    await bring(estate, 'CsUser.csv', people.replaceAll('ann', 'bob'));
    await estate.join();
    expect(estate.people({ text: '', from: 0, count: 10 }).people).toHaveLength(1);
  });

  it('that is refused in its middle leaves nothing of what was read before', async () => {
    const { refused, found } = await importing({
      'CsUser.csv': `${people}"open`,
      'other.csv': people.replaceAll('ann', 'bob'),
    });
    expect(found).toBe(1);
    expect(refused).toEqual([expect.stringMatching(/^CsUser\.csv: /)]);
  });
});

describe('no dump takes longer than its size asks for', () => {
  it.each([
    [
      'one account over and over',
      () =>
        csv(
          Array.from({ length: many }, () => 'ann,sip:ann@contoso.com,Ann,,pool.contoso.com,True,'),
        ),
    ],
    [
      'one account by another name in each row',
      () =>
        csv(
          Array.from(
            { length: many },
            (_, at) => `ann,sip:ann@contoso.com,Ann ${at},,pool.contoso.com,True,`,
          ),
        ),
    ],
    [
      'one logon name in as many domains',
      () =>
        csv(
          Array.from(
            { length: many },
            (_, at) =>
              `ann,sip:ann${at}@contoso.com,Ann,"CN=Ann,DC=d${at},DC=com",pool.contoso.com,True,`,
          ),
        ),
    ],
    [
      'a chain of managers',
      () =>
        csv(
          Array.from(
            { length: many },
            (_, at) =>
              `a${at},sip:a${at}@contoso.com,A,"CN=a${at},DC=contoso,DC=com",pool.contoso.com,True,"CN=a${at + 1},DC=contoso,DC=com"`,
          ),
        ),
    ],
    [
      'a name of question marks',
      () =>
        csv([
          `ann,sip:ann@contoso.com,${'?a'.repeat(30)},,pool.contoso.com,True,`,
          `ann,sip:ann@contoso.com,${'aa'.repeat(45)}b,,pool.contoso.com,True,`,
        ]),
    ],
  ])(
    '%s',
    async (_, text) => {
      const content = text();
      expect(await workOf(() => importing({ 'CsUser.csv': content }))).toBeLessThan(
        mostMilliseconds,
      );
    },
    90_000,
  );
});

describe('no value takes longer than its size asks for', () => {
  const long = 300_000;
  const clixml = 'http://schemas.microsoft.com/powershell/2004/04';
  it.each([
    [
      'CsUser.csv',
      `SamAccountName,SipAddress,thumbnailPhoto\nann,sip:ann@contoso.com,${'='.repeat(long)}x\n`,
    ],
    ['CsUser.csv', `#TYPE ${','.repeat(150_000)}x\n${people}`],
    [
      'CsUser.xml',
      `<Objs Version="1.1.0.1" xmlns="${clixml}"><Obj RefId="0"><TN RefId="0"><T>${'a'.repeat(long)}!</T></TN><Props><S N="Name">x</S></Props></Obj></Objs>`,
    ],
    [
      'fe01.reg',
      `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_USERS${'\\'.repeat(long)}x]\r\n`,
    ],
  ])(
    'in %s: %#',
    async (name, content) => {
      expect(await workOf(() => importing({ [name]: content }))).toBeLessThan(mostMilliseconds);
    },
    90_000,
  );
});

it.each([
  [
    'a part of a tick',
    '{"Identity":"Global","DisplayPhoto":"AllPhotos","AutoDiscoveryRetryInterval":{"Ticks":1.5}}',
  ],
  [
    'a type that every object of JavaScript has',
    '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0"><TN RefId="0"><T>My.constructor</T></TN><Props><S N="Identity">x</S></Props></Obj></Objs>',
  ],
])('%s ends no import', async (_, content) => {
  const { found } = await importing({ strange: content, 'CsUser.csv': people });
  expect(found).toBe(1);
});

it('more files that disagree than a report lists give a report that can be kept', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${at}.csv`, people.replace(',Ann,', `,Ann ${at},`)]),
  );
  const { found, report } = await importing(files);
  expect(found).toBe(1);
  expect(report.conflicts.first[0]?.sides.length).toBeLessThanOrEqual(20);
});

it('the samples of all folders together are one estate', async () => {
  const folders = [
    'clixml-utf16',
    'clixml-utf8',
    'json-ps51',
    'json-ps7',
    'csv',
    'format-list',
    'ad',
  ];
  expect((await importing(sampleFiles(...folders))).found).toBe(8);
});
