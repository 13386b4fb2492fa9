import { describe, expect, it } from 'vitest';
import { RegistryKey } from '../../../../../electron/emulator/lync-server/front-ends/registry/registry-key.js';
import {
  splitHost,
  urlZone,
} from '../../../../../electron/emulator/lync-server/front-ends/zones/url-zone.js';
import { readZoneMap } from '../../../../../electron/emulator/lync-server/front-ends/zones/zone-map.js';
import { linkTarget } from '../../../../../electron/emulator/lync-server/im-filter/link-target.js';
import { toInstant } from '../../../../../shared/lync/time.js';

const now = toInstant(0);

/** A ZoneMap of `Domains\contoso.local https` = 1 and the like; a text is a value of its own type. */
function zoneMap(values: Readonly<Record<string, number | string>>) {
  const root = new RegistryKey('ZoneMap', now);
  for (const [place, value] of Object.entries(values)) {
    const [path = '', name = ''] = place.split(' ');
    const key = path
      .split('\\')
      .reduce((at, each) => (each === '' ? at : at.ensure(each, now)), root);
    key.setValue(
      name,
      typeof value === 'number' ? { type: 'dword', value } : { type: 'string', value },
      now,
    );
  }
  return readZoneMap(root);
}

const zone = (values: Readonly<Record<string, number | string>>, url: string): number =>
  urlZone(zoneMap(values), linkTarget(url)).zone;

describe('The zone of a link', () => {
  it('is the Internet without any key', () => {
    expect(urlZone(readZoneMap(undefined), linkTarget('http://a.b'))).toEqual({
      zone: 3,
      key: null,
      value: null,
      by: 'nothing',
    });
  });

  it.each([
    ['https://contoso.local/x', 1],
    ['HTTPS://CONTOSO.LOCAL', 1],
    ['https://portal.contoso.local:8443/x', 1],
    ['https://a.b.contoso.local', 1],
    ['http://contoso.local', 3],
    ['https://evilcontoso.local', 3],
    ['https://contoso.local.example', 3],
  ])('is that of the domain for all below it: %s in %i', (url, expected) => {
    expect(zone({ 'Domains\\Contoso.local HTTPS': 1 }, url)).toBe(expected);
  });

  it.each([0, 1, 2, 3, 4])('may be %i', (number) => {
    expect(zone({ 'Domains\\contoso.local http': number }, 'http://contoso.local')).toBe(number);
  });

  it.each([5, 0xffff_ffff, '1'])('is not read from a value of %j', (value) => {
    expect(zone({ 'Domains\\contoso.local http': value }, 'http://contoso.local')).toBe(3);
  });

  it('is that of * for every protocol that has none of its own', () => {
    const values = { 'Domains\\contoso.local *': 1, 'Domains\\contoso.local http': 4 };
    expect(
      ['ftp', 'https', 'file', 'http'].map((each) => zone(values, `${each}://contoso.local`)),
    ).toEqual([1, 1, 1, 4]);
  });

  it('is that of the subdomain before that of the domain, protocol by protocol', () => {
    const values = {
      'Domains\\contoso.local *': 2,
      'Domains\\contoso.local\\portal https': 1,
    };
    expect(zone(values, 'https://portal.contoso.local')).toBe(1);
    expect(zone(values, 'http://portal.contoso.local')).toBe(2);
    expect(zone(values, 'https://a.portal.contoso.local')).toBe(2);
  });

  it('is that of a subdomain with a wildcard for what lies below it', () => {
    const values = { 'Domains\\contoso.local\\*.intra http': 1 };
    expect(zone(values, 'http://a.intra.contoso.local')).toBe(1);
    expect(zone(values, 'http://a.b.intra.contoso.local')).toBe(1);
    expect(zone(values, 'http://intra.contoso.local')).toBe(3);
    expect(zone(values, 'http://a.xintra.contoso.local')).toBe(3);
  });

  it('is that of a key for the whole host', () => {
    const values = { 'Domains\\portal.contoso.local http': 1, 'Domains\\portal http': 1 };
    expect(zone(values, 'http://portal.contoso.local')).toBe(1);
    expect(zone(values, 'http://portal')).toBe(1);
    expect(zone(values, 'http://a.portal.contoso.local')).toBe(3);
    expect(zone(values, 'http://contoso.local')).toBe(3);
  });

  it.each([
    ['10.0.0.1', '10.0.0.1', 1],
    ['10.0.0.1', '10.0.0.2', 3],
    ['10.0.0.*', '10.0.0.255', 1],
    ['10.0-3.*.1-20', '10.2.9.20', 1],
    ['10.0-3.*.1-20', '10.4.9.20', 3],
    ['10.0-3.*.1-20', '10.2.9.21', 3],
    ['10.*', '10.0.0.1', 3],
    ['10.0.0.256', '10.0.0.256', 3],
    ['10.0.0.9-1', '10.0.0.5', 3],
  ])('is that of the range %s for the address %s: %i', (range, host, expected) => {
    const values = { 'Ranges\\Range1 :Range': range, 'Ranges\\Range1 http': 1 };
    expect(zone(values, `http://${host}/x`)).toBe(expected);
  });

  it('is not read from Domains for an address', () => {
    expect(zone({ 'Domains\\0.1 http': 1, 'Domains\\10.0.0.1 http': 1 }, 'http://10.0.0.1')).toBe(
      3,
    );
  });

  it('is the default of the protocol where no key has one', () => {
    const values = { 'ProtocolDefaults ftp': 1, 'Domains\\example.com ftp': 3 };
    expect(zone(values, 'ftp://contoso.local')).toBe(1);
    expect(zone(values, 'ftp://example.com')).toBe(3);
    expect(zone(values, 'ftp://contoso.local.')).toBe(3);
  });

  it('is the Local intranet for a plain name where IntranetName says so, and for no number', () => {
    const values = { ' IntranetName': 1 };
    expect(zone(values, 'http://portal/x')).toBe(1);
    expect(zone(values, 'http://portal.local/x')).toBe(3);
    expect(zone(values, 'http://3232235777/x')).toBe(3);
    expect(zone(values, 'http://0xC0A80101/x')).toBe(3);
    expect(zone({ ' IntranetName': 0 }, 'http://portal/x')).toBe(3);
  });
});

describe('The key of a host', () => {
  it.each([
    ['contoso.local', 'contoso.local', ''],
    ['a.b.contoso.local', 'contoso.local', 'a.b'],
    ['www.contoso.co.uk', 'contoso.co.uk', 'www'],
    ['contoso.com.au', 'contoso.com.au', ''],
    ['www.contoso.de', 'contoso.de', 'www'],
    ['portal', 'portal', ''],
  ])('%s is %s with %j below it', (host, domain, subdomain) => {
    expect(splitHost(host)).toEqual({ domain, subdomain });
  });
});
