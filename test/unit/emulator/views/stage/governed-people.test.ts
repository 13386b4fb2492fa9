import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openOrganisation } from '../../../../../electron/emulator/directory/open-organisation.js';
import { ServerSettings } from '../../../../../electron/emulator/lync-server/server-settings.js';
import { GovernedPeople } from '../../../../../electron/emulator/views/stage/governed-people.js';
import { formatIdentity } from '../../../../../shared/policy/settings-identity.js';
import { generateOrganisation } from '../../../../support/generate-organisation.js';

const directory = openOrganisation(generateOrganisation({ people: 60, seed: 5 }), {
  read: () => null,
});
const people = directory.employees();
const sips = people.map(({ sip }) => sip);

/** What may happen to policies and grants. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('grant' as const),
    sip: fc.constantFrom(...sips),
    policy: fc.constantFrom('One', 'Two', null),
  }),
  fc.record({ kind: fc.constantFrom('site' as const, 'remove' as const) }),
);

it('whom a policy governs is what the policies say of each person, after any change', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const { clientPolicies } = new ServerSettings({
        directory,
        now: () => directory.organisation.start,
      });
      const governed = new GovernedPeople(directory, clientPolicies);
      clientPolicies.create('One', {});
      clientPolicies.create('Two', {});
      for (const each of changes) {
        if (each.kind === 'grant') clientPolicies.grant(each.sip, each.policy);
        else if (each.kind === 'remove') {
          if (clientPolicies.find('site:London')) clientPolicies.remove('site:London');
        } else if (!clientPolicies.find('site:London')) clientPolicies.create('site:London', {});
        for (const person of people) {
          const { policy } = clientPolicies.effectiveFor(person.sip);
          expect(governed.policyOf(person)).toBe(formatIdentity(policy.identity));
        }
        const counted = clientPolicies
          .list()
          .map(({ identity }) => governed.under(formatIdentity(identity)).length);
        expect(counted.reduce((one, two) => one + two, 0)).toBe(people.length);
      }
    }),
    { numRuns: 30 },
  );
});
