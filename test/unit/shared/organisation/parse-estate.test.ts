import { describe, expect, it } from 'vitest';
import { OrganisationFileError } from '../../../../shared/organisation/organisation-problem.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { smallEstate } from '../../../support/small-estate.js';

const problemsOf = (changes: object): string => {
  try {
    parseOrganisation(JSON.stringify({ ...smallEstate, ...changes }), 'org.json');
  } catch (error) {
    if (error instanceof OrganisationFileError) return error.message;
    throw error;
  }
  return 'no problem';
};

const withFirst = (changes: object) => ({
  people: [{ ...smallEstate.people[0], ...changes }, ...smallEstate.people.slice(1)],
});
const policy = (entry: object) => ({
  policies: { client: [entry] },
  people: [smallEstate.people[0]],
});

describe('An organisation file of version 2', () => {
  it('holds policies, configurations, grants, pools and registries', () => {
    expect(parseOrganisation(JSON.stringify(smallEstate), 'org.json')).toEqual(smallEstate);
  });

  it.each<[string, object, string]>([
    [
      'a grant to no policy',
      withFirst({ policies: { client: 'Front Dsk' } }),
      'did you mean "Front Desk"?',
    ],
    [
      'a grant of the global policy',
      withFirst({ policies: { client: 'Global' } }),
      'expected a client policy of this file; found "Global"',
    ],
    ['a pool that is nowhere', withFirst({ pool: 'pool9.treyresearch.example' }), 'pool'],
    [
      'a pool of another site',
      withFirst({ site: 'Galway', pool: 'pool02.treyresearch.example' }),
      'expected the site of pool02.treyresearch.example, which is Bristol; found "Galway"',
    ],
    [
      'an address of a strange domain',
      withFirst({ sip: 'ann@other.example' }),
      'expected an address at',
    ],
    [
      'a policy of no site',
      policy({ identity: 'Site:Oslo' }),
      'expected a site of this file; found "Oslo"',
    ],
    ['an identity with a wildcard', policy({ identity: 'Tag:*' }), 'policies.client[0].identity'],
    [
      'an unknown setting',
      policy({ identity: 'Global', settings: { EnableSkypeUI: true } }),
      'a parameter of a client policy of Lync Server 2010',
    ],
    [
      'a poll interval that is no length of time',
      policy({ identity: 'Global', settings: { WebServicePollInterval: 'soon' } }),
      'policies.client[0].settings.WebServicePollInterval',
    ],
    [
      'one policy twice',
      { policies: { client: [...smallEstate.policies.client, { identity: 'tag:FRONT DESK' }] } },
      'expected each client policy once; found "Tag:FRONT DESK" again',
    ],
    [
      'a registry of no server',
      { registry: [{ frontEnd: 'fe9.treyresearch.example', file: '' }] },
      'expected a Front End of this file; found "fe9.treyresearch.example"',
    ],
    [
      'servers without their pool',
      { sites: [{ name: 'Bristol', frontEnds: ['a.b'] }, { name: 'Galway' }] },
      'sites[0].frontEnds',
    ],
    [
      'nothing to home people on',
      { sites: [], pools: [] },
      'expected a site with a pool, or a pool',
    ],
    [
      'a start with somebody who is disabled',
      { signedIn: ['emil@treyresearch.example'] },
      'not enabled',
    ],
  ])('is refused for %s', (_name, changes, message) => {
    expect(problemsOf(changes)).toContain(message);
  });
});
