import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOrganisation } from '../../../../electron/emulator/directory/open-organisation.js';
import type { Person } from '../../../../electron/emulator/directory/person.js';
import { noPhotos } from '../../../../electron/emulator/directory/photo.js';
import { sampleOrganisation } from '../../../../electron/emulator/directory/sample-organisation.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';

const directory = openOrganisation(sampleOrganisation(), noPhotos);
const names = (people: readonly Person[]): readonly string[] =>
  people.map(({ displayName }) => displayName);

describe('The sample organisation', () => {
  test('has at least 30 people at three sites, and a federated partner', () => {
    expect(directory.employees().length).toBeGreaterThanOrEqual(30);
    const sites = directory.organisation.sites.map(({ name }) => directory.peopleAt(name).length);
    expect(sites).toHaveLength(3);
    expect(Math.min(...sites)).toBeGreaterThanOrEqual(5);
    expect(sites.reduce((sum, count) => sum + count)).toBe(directory.employees().length);
    expect(directory.organisation.partners).toEqual([{ name: 'Fabrikam', domain: 'fabrikam.com' }]);
    expect(directory.find('fay@fabrikam.com')).toMatchObject({ federated: true, site: null });
  });

  test('has one tree of managers', () => {
    const tops = directory.employees().filter(({ manager }) => manager === null);
    expect(names(tops)).toEqual(['Eleanor Whitfield']);
    expect(names(directory.reports('diego@contoso.com'))).toEqual([
      'Alice Ahlberg',
      'Bob Barros',
      'Rosa Delgado',
    ]);
    expect(directory.reports('alice@contoso.com')).toEqual([]);
    expect(directory.reports('nobody@contoso.com')).toEqual([]);
  });

  test('fills in what the file leaves out', () => {
    expect(directory.find('alice@contoso.com')).toMatchObject({
      displayName: 'Alice Ahlberg',
      mail: 'alice@contoso.com',
      upn: 'alice@contoso.com',
      samAccountName: 'CONTOSO\\alice',
      distinguishedName: 'CN=Alice Ahlberg,OU=Sales,DC=contoso,DC=com',
      company: 'Contoso',
      manager: 'diego@contoso.com',
      relationships: { 'bob@contoso.com': 'workgroup', 'carol@contoso.com': 'friends-and-family' },
    });
  });

  test('names an organisational unit after the department unless the file names another', () => {
    expect(directory.find('victor@contoso.com')?.distinguishedName).toBe(
      'CN=Victor Ionescu,OU=IT,DC=contoso,DC=com',
    );
  });

  test('begins on a Monday at eight with alice and bob signed in', () => {
    expect(new Date(directory.organisation.start).toISOString()).toBe('2010-12-06T16:00:00.000Z');
    expect(directory.organisation.signedIn).toEqual(['alice@contoso.com', 'bob@contoso.com']);
  });

  test('has people who know each other and some without a picture', () => {
    const contactsOf = (sip: string): readonly string[] => {
      const contacts = directory.find(sip)?.contacts;
      return [
        ...(contacts?.groups.flatMap(({ members }) => members) ?? []),
        ...(contacts?.ungrouped ?? []),
      ];
    };
    expect(contactsOf('alice@contoso.com')).toEqual(
      expect.arrayContaining(['bob@contoso.com', 'carol@contoso.com', 'fay@fabrikam.com']),
    );
    expect(contactsOf('bob@contoso.com')).toEqual(
      expect.arrayContaining(['alice@contoso.com', 'carol@contoso.com']),
    );
    expect(contactsOf('fay@fabrikam.com')).toContain('alice@contoso.com');
    expect(contactsOf('alice@contoso.com').some((sip) => !directory.find(sip)?.photo)).toBe(true);
  });
});

describe('A person is found', () => {
  test.each([
    'alice@contoso.com',
    'sip:alice@contoso.com',
    'SIP:Alice@CONTOSO.com',
    ' alice@contoso.com ',
  ])('by the SIP address %j', (sip) => {
    expect(directory.find(sip)?.displayName).toBe('Alice Ahlberg');
  });

  test.each([
    'sip:alice@contoso.com',
    'Alice@contoso.com',
    'contoso\\ALICE',
    'cn=alice ahlberg,ou=sales,dc=contoso,dc=com',
    'Alice Ahlberg',
    'Alice*',
    '*ahlberg',
    'Al*berg',
  ])('by the user id %j', (userId) => {
    expect(names(directory.resolve(userId))).toEqual(['Alice Ahlberg']);
  });

  test('by a user principal name that is not the SIP address', () => {
    const { people, ...rest } = sampleOrganisation();
    const renamed = people.map((person) =>
      person.sip === 'alice@contoso.com' ? { ...person, upn: 'aahlberg@corp.contoso.com' } : person,
    );
    const other = openOrganisation({ ...rest, people: renamed }, noPhotos);
    expect(names(other.resolve('AAhlberg@corp.contoso.com'))).toEqual(['Alice Ahlberg']);
  });
});

describe('A user id', () => {
  test('with a wildcard may fit several people, in the order of the file', () => {
    expect(names(directory.resolve('Ma*'))).toEqual(['Matthias Huber', 'Maya Holloway']);
    expect(directory.resolve('*')).toHaveLength(directory.employees().length);
  });

  test.each([
    '',
    'alice',
    'Ahlberg',
    'CONTOSO\\nobody',
    'FABRIKAM\\fay',
    'fay@fabrikam.com',
    '*zz*',
    'Alice**x',
  ])('%j fits nobody', (userId) => {
    expect(directory.resolve(userId)).toEqual([]);
  });

  test('never fails, and each form of each person leads back to that person', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeA*\\@=, .é') }), (userId) => {
        expect(Array.isArray(directory.resolve(userId))).toBe(true);
      }),
    );
    for (const person of directory.employees()) {
      const forms = [person.sip, person.upn, person.samAccountName, person.distinguishedName];
      for (const form of [...forms, person.displayName, `*${person.surname}`]) {
        expect(directory.resolve(form)).toContain(person);
      }
    }
  });
});

describe('Search', () => {
  const search = (text: string, limit = 50) => names(directory.search(text, { limit }));

  test.each([
    ['alice', 'Alice Ahlberg'],
    ['AHL', 'Alice Ahlberg'],
    ['ahlberg, alice', 'Alice Ahlberg'],
    ['alice@contoso.com', 'Alice Ahlberg'],
    ['sip:alice@contoso.com', 'Alice Ahlberg'],
    ['andre', 'André Fontaine'],
    ['FONTAINE andré', 'André Fontaine'],
    ['tan', 'Mei-Ling Tan'],
    ['ling', 'Mei-Ling Tan'],
    ['kovar', 'Hana Kovář'],
    ['paralegal', 'Helena Duarte'],
    ['+1 (425) 555-0110', 'Alice Ahlberg'],
    ['14255550110', 'Alice Ahlberg'],
    ['555-0110', 'Alice Ahlberg'],
    ['inês', 'Inês Teixeira'],
  ])('for %j finds %s first', (text, name) => {
    expect(search(text)[0]).toBe(name);
  });

  test('puts a name that begins so before other names, and names before titles', () => {
    expect(search('re').slice(0, 2)).toEqual(['Callum Reid', 'Samuel Reyes']);
    expect(search('re')).toContain('Chloe Bennett');
    expect(search('sa').slice(0, 2)).toEqual(['Samuel Reyes', 'Diego Salazar']);
    expect(search('sa')).toContain('Rosa Delgado');
  });

  test('wants every word and finds nothing inside a word', () => {
    expect(search('alice manager')).toEqual(['Alice Ahlberg']);
    expect(search('alice nobody')).toEqual([]);
    expect(search('lice')).toEqual([]);
    expect(search('  ')).toEqual([]);
    expect(search('()')).toEqual([]);
    expect(search('contoso')).toEqual([]);
  });

  test('gives no more than the limit', () => {
    expect(search('manager', 3)).toHaveLength(3);
  });

  test('never fails', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), (text, limit) => {
        expect(search(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

test('A directory of 10,000 people is read from text and finds each of them', () => {
  const text = JSON.stringify(generateOrganisation({ people: 10_000, seed: 7 }));
  const large = openOrganisation(parseOrganisation(text, 'large.json'), noPhotos);
  expect(large.people()).toHaveLength(10_000);
  expect(large.find('person9999@contoso.com')?.manager).toBe('person999@contoso.com');
  expect(large.resolve('CONTOSO\\person9999')).toEqual([large.find('person9999@contoso.com')]);
  expect(large.search('person4321', { limit: 10 })).toEqual([large.find('person4321@contoso.com')]);
  expect(large.find('person0@contoso.com')?.contacts.ungrouped).toHaveLength(9_999);
});
