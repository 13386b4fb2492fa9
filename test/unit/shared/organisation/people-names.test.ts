import { describe, expect, it } from 'vitest';
import { PeopleNames } from '../../../../shared/organisation/people-names.js';

const person = (sip: string, displayName: string, logonName = sip.split('@')[0]) => ({
  sip,
  displayName,
  upn: `${logonName}@corp.example`,
  samAccountName: `CORP\\${logonName}`,
});

const alice = person('alice@contoso.com', 'Alice Ahlberg', 'aa01');
const kim = person('kim@contoso.com', 'Kim Lee');
const names = new PeopleNames([
  alice,
  kim,
  person('k.lee@contoso.com', 'Kim Lee'),
  person('kim@fabrikam.com', 'Kim Abercrombie'),
  person('lee@fabrikam.com', 'Ann Beebe'),
]);

const said = (name: string): string => {
  const found = names.find(name);
  return found.ok ? found.person.sip : found.message;
};

describe('who is called by a name', () => {
  it.each([
    'alice@contoso.com',
    ' SIP:Alice@Contoso.com ',
    'ALICE',
    'alice ahlberg',
    'aa01',
    'CORP\\AA01',
    'aa01@corp.example',
    'Ahlberg',
  ])('takes Alice by %s', (name) => expect(names.find(name)).toEqual({ ok: true, person: alice }));

  it('lets what stands before the @ win over words of the names of others', () => {
    expect(said('lee')).toBe('lee@fabrikam.com');
  });

  it('names those whom a name fits, and wants the address of one', () => {
    expect(said('Kim Lee')).toBe(
      '2 people are called Kim Lee: kim@contoso.com, k.lee@contoso.com. Give the SIP address of one.',
    );
    expect(said('kim')).toMatch(/^2 people are called kim: kim@contoso.com, kim@fabrikam.com\./);
    const many = Array.from({ length: 8 }, (_, at) => person(`p${at}@contoso.com`, 'Pat'));
    expect(new PeopleNames(many).find('pat')).toMatchObject({
      message: expect.stringMatching(/^8 people .* p4@contoso.com and 3 more\. Give/),
    });
  });

  it.each([
    ['alise', 'Alice Ahlberg (alice@contoso.com)'],
    ['Alice Alberg', 'Alice Ahlberg (alice@contoso.com)'],
    ['alice@contos.com', 'Alice Ahlberg (alice@contoso.com)'],
    ['Ahl', 'Alice Ahlberg (alice@contoso.com)'],
  ])('says who may be meant by %s', (name, meant) => {
    expect(said(name)).toBe(`Nobody is called ${name}. Did you mean ${meant}?`);
  });

  it('says what to give where nobody is called anything like it', () => {
    expect(said('zzzzzz')).toBe(
      'Nobody is called zzzzzz. Give a SIP address, what stands before its @, a display name or a logon name.',
    );
    expect(said('')).toMatch(/^A name is missing\. Give/);
  });
});
