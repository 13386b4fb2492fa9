import { describe, expect, it } from 'vitest';
import type { DetectiveStepId } from '../../../../../shared/contract/views/front-end.js';
import { FilterWorld } from './filter-world.js';

const link = 'https://portal.contoso.local/x';
const site = ['https://contoso.local'];

/** The verdict, the step that decided, and its answer. */
function conclusion(world: FilterWorld, url = link, linkCount = 1) {
  const { verdict, decidedBy, steps } = world.explain(url, linkCount);
  const answer = steps.find(({ id }) => id === decidedBy)?.answer ?? '';
  expect(steps.filter(({ outcome }) => outcome === 'decides').map(({ id }) => id)).toEqual([
    decidedBy,
  ]);
  return [verdict, decidedBy, answer] as const;
}

const outcomes = (world: FilterWorld): Readonly<Partial<Record<DetectiveStepId, string>>> =>
  Object.fromEntries(world.explain(link).steps.map(({ id, outcome }) => [id, outcome]));

describe('The detective', () => {
  it('asks every question in order, and says which were not reached', () => {
    expect(outcomes(new FilterWorld().zone(site).restart())).toEqual({
      filter: 'continues',
      prefix: 'continues',
      'file-extension': 'continues',
      'ignore-local': 'continues',
      account: 'continues',
      key: 'continues',
      protocol: 'continues',
      zone: 'continues',
      'read-at-start': 'decides',
      'link-count': 'not-reached',
      action: 'not-reached',
    });
  });

  it('goes on to the action when a link is not spared', () => {
    expect(outcomes(new FilterWorld())).toMatchObject({
      key: 'decides',
      protocol: 'not-reached',
      'link-count': 'continues',
      action: 'continues',
    });
  });

  it('names the filter that is off', () => {
    expect(conclusion(new FilterWorld({ Enabled: false }))).toEqual([
      'passes',
      'filter',
      'No. Messages pass untouched.',
    ]);
  });

  it('names a prefix that is not on the list', () => {
    expect(conclusion(new FilterWorld(), 'gemini://contoso.local').slice(0, 2)).toEqual([
      'passes',
      'prefix',
    ]);
  });

  it('names the file type', () => {
    const [verdict, decidedBy, answer] = conclusion(new FilterWorld(), 'http://a.b/setup.exe');
    expect([verdict, decidedBy]).toEqual(['blocked', 'file-extension']);
    expect(answer).toContain('.exe');
  });

  it('names IgnoreLocal that is off', () => {
    const world = new FilterWorld().zone(site).restart();
    world.settings.imFilters.update('global', { IgnoreLocal: false });
    expect(conclusion(world).slice(0, 2)).toEqual(['blocked', 'ignore-local']);
  });

  it('names the account whose zones do not count', () => {
    const world = new FilterWorld();
    world.zone(site, 1, world.fe1.administrator).restart();
    const [verdict, decidedBy, answer] = conclusion(world);
    expect([verdict, decidedBy]).toEqual(['blocked', 'account']);
    expect(answer).toContain('CONTOSO\\Administrator');
    expect(answer).toContain('NT AUTHORITY\\NetworkService (S-1-5-20)');
  });

  it('names the key that is missing, from ZoneMap to the site', () => {
    const world = new FilterWorld();
    expect(conclusion(world)[2]).toBe('No. The account has no key ZoneMap.');
    world.zone([]);
    expect(conclusion(world)[2]).toContain('portal.contoso.local');
    expect(conclusion(world, 'https://contoso.local./x')[2]).toContain('ends in a dot');
  });

  it('names the protocol that is missing, or is no DWord', () => {
    const world = new FilterWorld().zone(['http://contoso.local']);
    expect(conclusion(world)).toEqual(['blocked', 'protocol', 'No. It has neither https nor *.']);
    const path = world.fe1.zoneMapKey(world.fe1.serviceAccount)?.find(['Domains', 'contoso.local']);
    path?.setValue('https', { type: 'string', value: '1' }, world.fe1.registry.root.lastWrite);
    expect(conclusion(world)[2]).toContain('REG_SZ');
  });

  it('names the zone that is not the Local intranet', () => {
    expect(conclusion(new FilterWorld().zone(site, 2).restart())).toEqual([
      'blocked',
      'zone',
      '2 (Trusted sites).',
    ]);
  });

  it('names the service that has not read the zone yet, with both times', () => {
    const world = new FilterWorld();
    world.time = 90;
    world.zone(site);
    expect(conclusion(world)).toEqual([
      'blocked',
      'read-at-start',
      'No. It was written at 08:01:30, and the service started at 08:00:00. Restart it.',
    ]);
    world.time = 120;
    world.restart();
    expect(conclusion(world)).toEqual(['exempt', 'read-at-start', 'Yes, at 08:02:00.']);
  });

  it('tells of a zone that is gone from the registry, but not for the service', () => {
    const world = new FilterWorld().zone(site).restart().zone(site, 3);
    const [verdict, decidedBy, answer] = conclusion(world);
    expect([verdict, decidedBy]).toEqual(['exempt', 'read-at-start']);
    expect(answer).toContain('until it restarts');
    expect(world.decide(link).kind).toBe('passed');
  });

  it('names the number of links, and the empty warning', () => {
    const world = new FilterWorld({ Enabled: true, Action: 'Warn' });
    expect(conclusion(world, link, 1001).slice(0, 2)).toEqual(['blocked', 'link-count']);
    expect(conclusion(world).slice(0, 2)).toEqual(['passes', 'action']);
  });

  it('agrees with the filter', () => {
    const links = [link, 'http://portal.contoso.local', 'www.contoso.com', 'http://a.b/c.exe', 'x'];
    for (const values of [
      { Enabled: false },
      { Enabled: true },
      { Enabled: true, Action: 'Block' },
      { Enabled: true, Action: 'Warn' },
      { Enabled: true, Action: 'Warn', WarnMessage: 'Mind.' },
      { Enabled: true, Action: 'Block', IgnoreLocal: false },
    ]) {
      const world = new FilterWorld(values).zone(site).restart();
      for (const url of links) {
        const { kind, links: decided } = world.decide(url);
        const verdict = decided[0]?.verdict ?? 'passes';
        expect([url, world.explain(url).verdict]).toEqual([url, verdict]);
        expect(kind === 'blocked').toBe(verdict === 'blocked');
      }
    }
  });
});
