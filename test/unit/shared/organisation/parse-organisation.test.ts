import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonSyntaxError } from '../../../../shared/file-format/json-source.js';
import { OrganisationFileError } from '../../../../shared/organisation/organisation-problem.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';

/** A small file with one change: lines 1 to 12, people from line 8. */
const file = (changes: Readonly<Record<string, string>> = {}): string => {
  const lines = {
    version: '"schemaVersion": 1,',
    names: '"name": "Contoso", "sipDomain": "contoso.com",',
    time: '"timeZone": "America/Los_Angeles", "start": "2010-12-06T08:00:00",',
    sites: '"sites": [{ "name": "Redmond", "pool": "pool01.contoso.com" }],',
    departments: '"departments": [{ "name": "Sales" }],',
    people: '"people": [',
    alice: '{ "sip": "alice@contoso.com", "manager": "bob@contoso.com" },',
    bob: '{ "sip": "bob@contoso.com" }',
    end: '],',
    signedIn: '"signedIn": ["alice@contoso.com"]',
    ...changes,
  };
  return ['{', ...Object.values(lines), '}'].join('\n');
};

const problemsOf = (text: string): string => {
  try {
    parseOrganisation(text, 'org.json');
  } catch (error) {
    if (error instanceof OrganisationFileError) return error.message;
    throw error;
  }
  throw new Error('The file was accepted.');
};

test('A small organisation file is accepted, with or without a byte order mark', () => {
  expect(parseOrganisation(file(), 'org.json').people).toHaveLength(2);
  expect(parseOrganisation(`\uFEFF${file()}`, 'org.json').people).toHaveLength(2);
});

test('The sample organisation is a file of the published format', () => {
  const url = new URL(
    '../../../../electron/emulator/directory/sample/contoso.json',
    import.meta.url,
  );
  const sample = parseOrganisation(readFileSync(url, 'utf8'), 'contoso.json');
  expect(sample.people.length).toBeGreaterThanOrEqual(36);
});

describe('A bad organisation file is refused with place, fault and expectation', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a missing comma',
      { names: '"name": "Contoso" "sipDomain": "contoso.com",' },
      'org.json:3:19 not JSON: expected "," or "}", found "\\""',
    ],
    [
      'a trailing comma',
      { signedIn: '"signedIn": [],' },
      'org.json:12:1 not JSON: expected a key in double quotes, found "}"',
    ],
    [
      'a text that does not end',
      { names: '"name": "Contoso,' },
      'org.json:3:18 not JSON: expected a closing double quote, found "\\n"',
    ],
    [
      'a newer version',
      { version: '"schemaVersion": 3, "planets": 9,' },
      'org.json:2:18 schemaVersion: made for a newer version of this program: expected schemaVersion 2; found 3',
    ],
    ['no version', { version: '' }, 'org.json:1:1 schemaVersion: expected 1 or 2; missing'],
    [
      'an unknown key',
      { bob: '{ "sip": "bob@contoso.com", "titel": "Buyer" }' },
      'org.json:9:29 people[1].titel: unknown key; did you mean "title"?',
    ],
    [
      'an unknown key like no other',
      { bob: '{ "sip": "bob@contoso.com", "phones": { "satellite": "1" } }' },
      'org.json:9:41 people[1].phones.satellite: unknown key; known here: work, mobile, home, other',
    ],
    [
      'a wrong type',
      { bob: '{ "sip": "bob@contoso.com", "title": 7 }' },
      'org.json:9:38 people[1].title: expected text; found 7',
    ],
    [
      'a value out of a list',
      { bob: '{ "sip": "bob@contoso.com", "startStatus": { "status": "asleep" } }' },
      'people[1].startStatus.status: expected one of "available", "busy", "do-not-disturb", "be-right-back", "away", "off-work", "inactive", "offline"; found "asleep"',
    ],
    [
      'an address that is none',
      { bob: '{ "sip": "bob" }' },
      'org.json:9:10 people[1].sip: expected an address such as alice@contoso.com; found "bob"',
    ],
    [
      'a picture outside its folder behind a line end',
      { bob: '{ "sip": "bob@contoso.com", "photo": { "file": "a\\n/../../secret.png" } }' },
      'people[1].photo.file: expected a .jpg, .jpeg or .png file below the folder of this file, with forward slashes; found "a\\n/../../secret.png"',
    ],
    [
      'a picture outside its folder',
      { bob: '{ "sip": "bob@contoso.com", "photo": { "file": "../../secret.png" } }' },
      'people[1].photo.file: expected a .jpg, .jpeg or .png file below the folder of this file, with forward slashes; found "../../secret.png"',
    ],
    [
      'a picture too large for the directory',
      { bob: '{ "sip": "bob@contoso.com", "photo": { "seed": "bob", "sizeKB": 101 } }' },
      'people[1].photo.sizeKB: expected at most 100; found 101',
    ],
    [
      'a picture of no kind',
      { bob: '{ "sip": "bob@contoso.com", "photo": 5 }' },
      'people[1].photo: expected "generated", "none", an object with a seed, or an object with a file; found 5',
    ],
    [
      'no people',
      { people: '"people": [', alice: '', bob: '', signedIn: '"signedIn": []' },
      'org.json:7:11 people: expected at least 1 element; found a list of 0',
    ],
    [
      'an address used twice',
      { bob: '{ "sip": "Alice@contoso.com" }' },
      'org.json:9:10 people[1].sip: expected each SIP address once; found "alice@contoso.com" again',
    ],
    [
      'a logon name used twice',
      { bob: '{ "sip": "bob@contoso.com", "samAccountName": "ALICE" }' },
      'org.json:9:47 people[1].samAccountName: expected each logon name once; found "CONTOSO\\ALICE" again',
    ],
    [
      'an address of another domain',
      { bob: '{ "sip": "bob@fabrikam.com" }', alice: '{ "sip": "alice@contoso.com" },' },
      'org.json:9:10 people[1].sip: expected an address at contoso.com; found "bob@fabrikam.com"',
    ],
    [
      'a Front End in two pools',
      {
        sites:
          '"sites": [{ "name": "Redmond", "pool": "p1.contoso.com", "frontEnds": ["fe1.contoso.com"] }, { "name": "Dublin", "pool": "p2.contoso.com", "frontEnds": ["FE1.contoso.com"] }],',
      },
      'sites[1].frontEnds[0]: expected a Front End of one pool; found "FE1.contoso.com" in p1.contoso.com and p2.contoso.com',
    ],
    [
      'an unknown manager',
      { alice: '{ "sip": "alice@contoso.com", "manager": "rob@contoso.com" },' },
      'org.json:8:42 people[0].manager: expected a person of this file; found "rob@contoso.com"; did you mean "bob@contoso.com"?',
    ],
    [
      'an unknown site',
      { bob: '{ "sip": "bob@contoso.com", "site": "Redmont" }' },
      'org.json:9:37 people[1].site: expected a site of this file; found "Redmont"; did you mean "Redmond"?',
    ],
    [
      'an unknown department',
      { bob: '{ "sip": "bob@contoso.com", "department": "Astrology" }' },
      'people[1].department: expected a department of this file; found "Astrology"',
    ],
    [
      'a circle of managers',
      { bob: '{ "sip": "bob@contoso.com", "manager": "alice@contoso.com" }' },
      'org.json:8:42 people[0].manager: expected a manager above; found a circle: alice@contoso.com → bob@contoso.com → alice@contoso.com',
    ],
    [
      'an own manager',
      { bob: '{ "sip": "bob@contoso.com", "manager": "bob@contoso.com" }' },
      'people[1].manager: expected a manager above; found a circle: bob@contoso.com → bob@contoso.com',
    ],
    [
      'an unknown contact',
      { bob: '{ "sip": "bob@contoso.com", "contacts": { "frequent": ["eve@contoso.com"] } }' },
      'people[1].contacts.frequent[0]: expected a person of this file; found "eve@contoso.com"',
    ],
    [
      'a contact in a group and beside it',
      {
        bob: '{ "sip": "bob@contoso.com", "contacts": { "groups": [{ "name": "A", "members": ["alice@contoso.com"] }], "ungrouped": ["alice@contoso.com"] } }',
      },
      'people[1].contacts.ungrouped[0]: expected once; found "alice@contoso.com" again',
    ],
    [
      'two relationships to one person',
      {
        bob: '{ "sip": "bob@contoso.com", "relationships": { "workgroup": ["alice@contoso.com"], "colleagues": ["alice@contoso.com"] } }',
      },
      'people[1].relationships.colleagues[0]: expected once; found "alice@contoso.com" again',
    ],
    [
      'two relationships to one person in another order',
      {
        bob: '{ "sip": "bob@contoso.com", "relationships": { "colleagues": ["alice@contoso.com"], "workgroup": ["alice@contoso.com"] } }',
      },
      'people[1].relationships.colleagues[0]: expected once; found "alice@contoso.com" again',
    ],
    [
      'a stranger signed in',
      { signedIn: '"signedIn": ["zoe@contoso.com"]' },
      'org.json:11:14 signedIn[0]: expected a person of this file',
    ],
    [
      'an unknown time zone',
      { time: '"timeZone": "Redmond/West", "start": "2010-12-06T08:00:00",' },
      'org.json:4:13 timeZone: expected an IANA time zone such as Europe/Berlin; found "Redmond/West"',
    ],
    [
      'a date that is none',
      { time: '"timeZone": "Europe/Berlin", "start": "2010-02-30T08:00:00",' },
      'start: expected a date of the calendar; found "2010-02-30T08:00:00"',
    ],
  ])('%s', (_, changes, message) => {
    expect(problemsOf(file(changes))).toContain(message);
  });

  test('a file that is no object', () => {
    expect(problemsOf('[]')).toBe('org.json:1:1 expected an object; found a list of 0');
    expect(problemsOf('')).toBe(
      'org.json:1:1 not JSON: expected a value, found the end of the file',
    );
  });

  test('problems come in the order of the text, and no more than 20 of them', () => {
    const people = Array.from({ length: 500 }, (_, index) => `{ "sip": "x", "n${index}": 1 }`);
    const lines = problemsOf(file({ alice: people.join(',\n'), bob: '' })).split('\n');
    expect(lines).toHaveLength(20);
    expect(lines[0]).toContain('org.json:8:10 people[0].sip');
    expect(lines[19]).toContain('org.json:17:15 people[9].n9');
  });

  test('a file of 10,000 people of whom everybody has an unknown manager, without delay', () => {
    const organisation = generateOrganisation({ people: 10_000, seed: 1 });
    const people = organisation.people.map((person) => ({
      ...person,
      manager: 'nobody@nowhere.org',
    }));
    const lines = problemsOf(JSON.stringify({ ...organisation, people })).split('\n');
    expect(lines).toHaveLength(20);
    expect(lines[0]).toContain('people[0].manager');
  });

  test('deep nesting', () => {
    expect(problemsOf('['.repeat(100_000))).toContain('expected at most 500 levels');
    expect(problemsOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toContain(
      'expected an object',
    );
  });
});

test.each([
  ['CLIXML', '#< CLIXML\n<Objs Version="1.1.0.1">'],
  ['CSV', '"SipAddress","DisplayName"\n"sip:a@contoso.com","A"'],
  ['Format-List', 'SipAddress : sip:a@contoso.com\n'],
])('A dump as %s is told where it becomes an organisation file', (_, text) => {
  expect(() => parseOrganisation(text, 'CsUser')).toThrow(
    'CsUser:1:1 this is a dump of an organisation, not an organisation file: make one of it with lync-emulator import, or on the import page',
  );
});

test('What is not JSON is told apart exactly as JSON.parse does', () => {
  const texts = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', '\n', '1', 'e', '.'))
    .map(([json, at, mark]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + mark + json.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(texts, (text) => {
      expect(findJsonSyntaxError(text) === null).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('Any text is either an organisation or an error with places', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(problemsOf(text)).toMatch(/^org\.json:\d+:\d+ /);
    }),
    { numRuns: 300 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
