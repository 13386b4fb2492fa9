import { describe, expect, it } from 'vitest';
import {
  HostRule,
  isLoopback,
  type Listening,
} from '../../../../electron/host/server/host-rule.js';

const accepts = (listening: Partial<Listening>, host: string): boolean => {
  const rule = new HostRule({ address: '127.0.0.1', names: [], ...listening }, 8080);
  try {
    rule.check(host);
    return true;
  } catch {
    return false;
  }
};

describe('on loopback', () => {
  it.each(['127.0.0.1:8080', 'localhost:8080', 'LOCALHOST:8080'])('is called %s', (host) => {
    expect(accepts({}, host)).toBe(true);
  });

  it.each([
    ...['', '127.0.0.1', 'localhost', '127.0.0.1:80', 'localhost:8081', 'localhost.:8080'],
    ...['evil.test:8080', 'a.localhost:8080', '127.0.0.1.evil.test:8080', '192.168.0.1:8080'],
    ...['[::1]:8080', '0.0.0.0:8080', '127.1:8080', 'user@127.0.0.1:8080', '127.0.0.1:8080, a'],
  ])('is not called %j', (host) => {
    expect(accepts({}, host)).toBe(false);
  });

  it('is called [::1] where it listens there, and then not 127.0.0.1', () => {
    expect(accepts({ address: '::1' }, '[::1]:8080')).toBe(true);
    expect(accepts({ address: '::1' }, 'localhost:8080')).toBe(true);
    expect(accepts({ address: '::1' }, '127.0.0.1:8080')).toBe(false);
  });

  it('is called without a port at the port of http', () => {
    const rule = new HostRule({ address: '127.0.0.1', names: [] }, 80);
    expect(() => rule.check('localhost')).not.toThrow();
    expect(rule.origin).toBe('http://127.0.0.1');
  });

  it('says how it is called', () => {
    const rule = new HostRule({ address: '127.0.0.1', names: [] }, 8080);
    expect(() => rule.check('evil.test')).toThrow(
      'This emulator answers at http://127.0.0.1:8080 and http://localhost:8080 only.',
    );
  });
});

describe('where other machines are let in', () => {
  const open = { address: '0.0.0.0', names: ['emulator'] };

  it.each([
    ...['127.0.0.1:8080', 'localhost:9000', '172.17.0.2:8080', '10.0.0.1', '[fe80::1]:8080'],
    ...['emulator:8080', 'Emulator', '[::1]'],
  ])('is called %s', (host) => {
    expect(accepts(open, host)).toBe(true);
  });

  it.each([
    ...['evil.test:8080', 'emulator.evil.test:8080', 'notemulator', '10.0.0.1.evil.test', '[x]:1'],
    ...['10.0.0.1:8080:1', '[::1', '', 'localhost:', 'a.localhost', '1.2.3'],
  ])('is not called %j', (host) => {
    expect(accepts(open, host)).toBe(false);
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:8080'],
    ['::', 'http://[::1]:8080'],
    ['192.168.0.7', 'http://192.168.0.7:8080'],
  ])('is reached by programs of its machine where it listens at %s', (address, origin) => {
    expect(new HostRule({ address, names: [] }, 8080).origin).toBe(origin);
  });

  it('says how else it may be called', () => {
    expect(() => new HostRule(open, 8080).check('evil.test')).toThrow(
      'by an IP address or as localhost, emulator. Start it with --allow-host',
    );
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['128.0.0.1', false],
  ['127.evil.test', false],
])('%s is loopback: %s', (address, is) => expect(isLoopback(address)).toBe(is));
