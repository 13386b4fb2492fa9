import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrontEnd } from '../../../../../electron/emulator/lync-server/front-ends/front-end.js';
import { frontEndsSnapshotSchema } from '../../../../../electron/emulator/lync-server/front-ends/front-end-snapshot.js';
import { FrontEnds } from '../../../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { parseRegFile } from '../../../../../electron/emulator/lync-server/front-ends/reg-file/parse-reg-file.js';
import { lyncServices } from '../../../../../electron/emulator/lync-server/front-ends/windows-services.js';
import {
  createZoneKeys,
  removeZone,
  setZone,
} from '../../../../../electron/emulator/lync-server/front-ends/zones/edit-zones.js';
import { pendingZones } from '../../../../../electron/emulator/lync-server/front-ends/zones/pending-zones.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { anyRegistryText } from '../../../../support/any-registry-text.js';
import { throughJson } from '../../../../support/through-json.js';

const start = toInstant(Date.UTC(2011, 2, 1, 8));
const pool = {
  name: 'pool01.contoso.com',
  sites: ['Redmond'],
  frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'],
};

function openWorld() {
  const clock = { now: start };
  const told: string[] = [];
  const frontEnds = new FrontEnds({
    organisation: {
      pools: [pool],
      servers: {},
      domain: 'contoso.com',
      netbiosDomain: 'CONTOSO',
      start,
    },
    poolOf: () => pool.name,
    now: () => clock.now,
    changed: ({ kind, text }) => told.push(`${kind}: ${text}`),
  });
  return { frontEnds, clock, told };
}
type World = ReturnType<typeof openWorld>;

const place = fc.record({
  domain: fc.constantFrom('contoso.local', 'fabrikam.com'),
  subdomain: fc.constantFrom(null, 'portal'),
  protocol: fc.constantFrom('http', '*'),
});

/** What an administrator may do at a Front End; some of it is refused. */
const work: fc.Arbitrary<(frontEnd: FrontEnd) => unknown> = fc.oneof(
  fc.constant((frontEnd: FrontEnd) => createZoneKeys(frontEnd, frontEnd.serviceAccount)),
  fc.tuple(place, fc.nat(4)).map(
    ([where, zone]) =>
      (frontEnd: FrontEnd) =>
        setZone(frontEnd, frontEnd.serviceAccount, where, zone),
  ),
  place.map(
    (where) => (frontEnd: FrontEnd) => removeZone(frontEnd, frontEnd.serviceAccount, where),
  ),
  anyRegistryText.map(
    (text) => (frontEnd: FrontEnd) =>
      frontEnd.importRegistry(parseRegFile(text, frontEnd.administrator.sid), 'zones.reg'),
  ),
  fc.tuple(fc.constantFrom('start', 'stop', 'restart'), fc.constantFrom(...lyncServices)).map(
    ([verb, service]) =>
      (frontEnd: FrontEnd) =>
        frontEnd[verb](service),
  ),
);
const anyCourse = fc.array(fc.tuple(fc.constantFrom('fe1', 'fe2'), work), { maxLength: 12 });

/** Does one thing, and says what was refused. */
function act(
  { frontEnds, clock }: World,
  [name, one]: readonly [string, (on: FrontEnd) => unknown],
) {
  clock.now = toInstant(clock.now + 60_000);
  try {
    return one(frontEnds.get(`${name}.contoso.com`));
  } catch (error) {
    return String(error);
  }
}

const seen = ({ frontEnds }: World) => [
  frontEnds.frontEndOf('alice@contoso.com')?.fqdn,
  ...frontEnds.all().map((frontEnd) => ({
    services: lyncServices.map((service) => frontEnd.startedAt(service)),
    size: frontEnd.registry.size,
    zones: frontEnd.knownZones,
    pending: pendingZones(frontEnd),
    machineZones: frontEnd.machineZones,
  })),
];

describe('Front Ends that took on a snapshot', () => {
  it('go on like those that said it, and tell nobody', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, anyCourse, (past, others, future) => {
        const [whole, loaded] = [openWorld(), openWorld()];
        for (const one of past) act(whole, one);
        for (const one of others) act(loaded, one);
        const [former] = loaded.frontEnds.all();
        const [registry, toldBefore] = [former?.registry, loaded.told.length];
        const file = throughJson(frontEndsSnapshotSchema, whole.frontEnds.snapshot());
        loaded.frontEnds.load(file);
        loaded.clock.now = whole.clock.now;
        expect(loaded.told).toHaveLength(toldBefore);
        expect(loaded.frontEnds.snapshot()).toBe(file);
        expect(loaded.frontEnds.all()[0]?.registry).toBe(registry);
        expect(seen(loaded)).toEqual(seen(whole));
        for (const one of future) expect(act(loaded, one)).toEqual(act(whole, one));
        expect(seen(loaded)).toEqual(seen(whole));
        expect(JSON.stringify(loaded.frontEnds.snapshot())).toBe(
          JSON.stringify(whole.frontEnds.snapshot()),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('are as installed where it does not mention them', () => {
    const [changed, installed] = [openWorld(), openWorld()];
    act(changed, ['fe1', (frontEnd) => createZoneKeys(frontEnd, frontEnd.serviceAccount)]);
    changed.frontEnds.load([]);
    expect(seen(changed)).toEqual(seen(installed));
    expect(changed.frontEnds.snapshot()).toEqual([]);
  });
});

describe('the snapshot of Front Ends', () => {
  it('is the same object until one of them changes, and shares what the others say', () => {
    const world = openWorld();
    for (const name of ['fe1', 'fe2'])
      act(world, [name, (frontEnd) => createZoneKeys(frontEnd, frontEnd.serviceAccount)]);
    const before = world.frontEnds.snapshot();
    expect(world.frontEnds.snapshot()).toBe(before);
    act(world, ['fe1', (frontEnd) => frontEnd.restart(frontEnd.service('RTCSRV'))]);
    const after = world.frontEnds.snapshot();
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });
});
