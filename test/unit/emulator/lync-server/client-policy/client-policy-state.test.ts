import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientPolicySnapshotSchema } from '../../../../../electron/emulator/lync-server/client-policy/client-policy.js';
import { ClientPolicyStore } from '../../../../../electron/emulator/lync-server/client-policy/client-policy-store.js';
import {
  LyncServerError,
  PolicyInUseError,
} from '../../../../../electron/emulator/lync-server/lync-server-error.js';
import { sameData } from '../../../../../electron/emulator/snapshots/same-data.js';
import { clientPolicyParameters } from '../../../../../shared/policy/client-policy-table.js';
import { limitsOf } from '../../../../../shared/policy/describe-parameter.js';
import type { PolicyValue } from '../../../../../shared/policy/policy-value.js';
import { throughJson } from '../../../../support/through-json.js';
import { PolicyWorld, people } from './policy-world.js';

const homed = people.filter(({ federated }) => !federated).map(({ sip }) => sip);
const identities = ['global', 'site:Redmond', 'site:Dublin', 'One', 'two', 'TAG:Three'];

/** Any parameter with any value it takes. */
const setting: fc.Arbitrary<Record<string, PolicyValue>> = fc
  .constantFrom(...clientPolicyParameters)
  .chain((parameter): fc.Arbitrary<readonly [string, PolicyValue]> => {
    const { name, type } = parameter;
    const { min, max } = limitsOf(parameter, 'lync2010');
    const value: Record<typeof type, fc.Arbitrary<PolicyValue>> = {
      Int64: fc.integer(),
      TimeOfDay: fc.constant('01:00'),
      Boolean: fc.boolean(),
      Enum: fc.constantFrom(...(parameter.allowedValues ?? [''])),
      String: fc.string(),
      StringList: fc.array(fc.string()),
      PolicyEntryList: fc.array(fc.record({ name: fc.string(), value: fc.string() })),
      TimeSpan: fc.integer({ min: min ?? 0, max: max ?? 1e9 }),
      UInt16: fc.integer({ min: min ?? 0, max: max ?? 65_535 }),
      UInt32: fc.integer({ min: min ?? 0, max: max ?? 4_294_967_295 }),
    };
    const orNull = parameter.nullable && type !== 'PolicyEntryList';
    const any: fc.Arbitrary<PolicyValue> = orNull ? fc.option(value[type]) : value[type];
    return any.map((one) => [name, one] as const);
  })
  .map(([name, value]) => ({ [name]: value }));

const step = fc.oneof(
  fc.record({ do: fc.constant('create'), on: fc.constantFrom(...identities), values: setting }),
  fc.record({ do: fc.constant('update'), on: fc.constantFrom(...identities), values: setting }),
  fc.record({
    do: fc.constantFrom('remove', 'force'),
    on: fc.constantFrom(...identities),
    values: setting,
  }),
  fc.record({
    do: fc.constant('grant'),
    on: fc.constantFrom(...identities),
    values: setting,
    to: fc.constantFrom(...homed),
  }),
  fc.record({
    do: fc.constant('ungrant'),
    on: fc.constant(''),
    values: setting,
    to: fc.constantFrom(...homed),
  }),
);
type Step = {
  readonly do: string;
  readonly on: string;
  readonly values: Record<string, PolicyValue>;
  readonly to?: string;
};

/** Carries out one administrator's request; a refusal changes nothing. */
function administer(world: PolicyWorld, { do: what, on, values, to = '' }: Step): void {
  const before = JSON.stringify(world.store.snapshot());
  world.later(1);
  try {
    if (what === 'create') world.store.create(on, values);
    else if (what === 'update') world.store.update(on, values);
    else if (what === 'grant') world.store.grant(to, on);
    else if (what === 'ungrant') world.store.grant(to, null);
    else world.store.remove(on, { force: what === 'force' });
  } catch (error) {
    if (!(error instanceof LyncServerError)) throw error;
    expect(JSON.stringify(world.store.snapshot())).toBe(before);
    if (error instanceof PolicyInUseError) expect(world.store.holdersOf(on)).toEqual(error.holders);
  }
}

/** The snapshot of a store as a file gives it back. */
const fileOf = (store: ClientPolicyStore) =>
  throughJson(clientPolicySnapshotSchema, store.snapshot());

const anyHistory = fc.array(step, { maxLength: 30 });

describe('after any sequence of requests', () => {
  it('one whole policy governs each person, and nothing of another is in it', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const world = new PolicyWorld();
        for (const one of steps) administer(world, one);
        for (const { sip, site } of people.filter(({ federated }) => !federated)) {
          const { policy, ladder } = world.store.effectiveFor(sip);
          const granted = world.store.assignmentOf(sip);
          const expected =
            (granted === null ? undefined : world.store.find(granted)) ??
            (site === null ? undefined : world.store.find(`site:${site}`)) ??
            world.store.find('global');
          expect(policy).toBe(expected);
          expect(ladder.filter(({ wins }) => wins)).toHaveLength(1);
        }
      }),
    );
  });

  it('the stored state reads back as the same policies and grants', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const world = new PolicyWorld();
        for (const one of steps) administer(world, one);
        const again = new ClientPolicyStore(world.options, fileOf(world.store));
        expect(again.snapshot()).toEqual(world.store.snapshot());
        expect(again.list()).toEqual(world.store.list());
        for (const sip of homed) {
          expect(again.effectiveFor(sip)).toEqual(world.store.effectiveFor(sip));
        }
      }),
    );
  });

  it('a store that took on a snapshot goes on like the one that said it, and says it the same', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, anyHistory, (past, others, future) => {
        const [whole, loaded] = [new PolicyWorld(), new PolicyWorld()];
        for (const one of past) administer(whole, one);
        for (const one of others) administer(loaded, one);
        const file = fileOf(whole.store);
        loaded.events.length = 0;
        loaded.store.load(file);
        expect(loaded.events).toEqual([]);
        expect(loaded.store.snapshot()).toBe(file);
        whole.events.length = 0;
        loaded.now = whole.now;
        for (const one of future) {
          const before = whole.store.snapshot();
          expect(whole.store.snapshot()).toBe(before);
          administer(whole, one);
          administer(loaded, one);
          const after = whole.store.snapshot();
          for (const policy of after.policies) {
            const same = before.policies.find((was) => sameData(was, policy));
            if (same !== undefined) expect(policy).toBe(same);
          }
          expect(JSON.stringify(loaded.store.snapshot())).toBe(JSON.stringify(after));
        }
        expect(loaded.events).toEqual(whole.events);
        expect(loaded.store.list()).toEqual(whole.store.list());
      }),
    );
  });

  it('a person without a grant is granted nothing, whoever else is', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        const world = new PolicyWorld();
        const others = steps.filter((one: Step) => one.to !== 'dan@contoso.com');
        for (const one of others) administer(world, one);
        expect(world.governing('dan@contoso.com')).toBe('Global');
      }),
    );
  });
});

describe('a state file', () => {
  const stored = () => {
    const world = new PolicyWorld();
    world.store.create('P', { DisplayPhoto: 'NoPhoto' });
    world.store.grant('alice@contoso.com', 'P');
    return world.store.snapshot();
  };

  it('holds only the values that differ from the defaults', () => {
    expect(stored().policies.map(({ identity, values }) => [identity, values])).toEqual([
      ['Global', {}],
      ['Tag:P', { DisplayPhoto: 'NoPhoto' }],
    ]);
  });

  const global = stored().policies[0];
  const holding = (values: unknown) => ({ ...stored(), policies: [{ ...global, values }] });

  it.each<[string, unknown, string]>([
    ['an unknown key', { ...stored(), extra: 1 }, ''],
    ['an invented parameter', holding({ LastActive: true }), 'policies.0.values.LastActive'],
    ['a value of another type', holding({ DisplayPhoto: 3 }), 'policies.0.values.DisplayPhoto'],
    ['another spelling', holding({ DisplayPhoto: 'nophoto' }), 'policies.0.values.DisplayPhoto'],
    [
      'a value out of all ranges',
      holding({ MaxPhotoSizeKB: 101 }),
      'policies.0.values.MaxPhotoSizeKB',
    ],
    [
      'a policy twice',
      { ...stored(), policies: [global, global], grants: {} },
      'policies.1.identity',
    ],
    [
      'no identity',
      { ...stored(), policies: [{ ...global, identity: 'Ph*' }] },
      'policies.0.identity',
    ],
    ['a grant of no policy', { ...stored(), grants: { bob: 'Gone' } }, 'grants.bob'],
    ['nothing', null, ''],
  ])('is refused with %s, naming the place', (_, state, place) => {
    const places = clientPolicySnapshotSchema.safeParse(state).error?.issues ?? [];
    expect(places.map(({ path }) => path.join('.'))).toContain(place);
  });

  it('may hold values that only the other documentation takes', () => {
    const state = holding({ WebServicePollInterval: 1000 });
    const snapshot = clientPolicySnapshotSchema.parse({ ...state, grants: {} });
    const store = new ClientPolicyStore(new PolicyWorld().options, snapshot);
    expect(store.find('global')?.values.WebServicePollInterval).toBe(1000);
  });

  it('keeps grants of people who left the directory until they return', () => {
    const world = new PolicyWorld();
    const state = { ...stored(), grants: { 'gone@contoso.com': 'P' } };
    const store = new ClientPolicyStore(world.options, state);
    expect(store.snapshot().grants).toEqual({ 'gone@contoso.com': 'P' });
  });
});
