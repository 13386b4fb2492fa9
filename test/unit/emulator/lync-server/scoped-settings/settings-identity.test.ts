import { describe, expect, it } from 'vitest';
import {
  parseConfigurationIdentity,
  parsePolicyIdentity,
} from '../../../../../electron/emulator/lync-server/scoped-settings/parse-identity.js';
import {
  formatIdentity,
  policyIdentities,
} from '../../../../../shared/policy/settings-identity.js';

describe('the identity of a policy', () => {
  it.each([
    ['global', 'Global'],
    [' GLOBAL ', 'Global'],
    ['site:Redmond', 'Site:Redmond'],
    ['SITE:New York', 'Site:New York'],
    ['PhotosControl', 'Tag:PhotosControl'],
    ['tag:PhotosControl', 'Tag:PhotosControl'],
  ])('reads %s and prints %s', (text, printed) => {
    expect(formatIdentity(parsePolicyIdentity(text))).toBe(printed);
  });

  it.each([
    '',
    ' ',
    'tag:',
    'site:',
    'Photo*',
    'ph?to',
    'service:x',
    'tag:a:b',
    'tag:Global',
    'a\nb',
  ])('refuses "%s" and says what is allowed', (text) => {
    expect(policyIdentities.read(text) !== null).toBe(false);
    expect(() => parsePolicyIdentity(text)).toThrow(/Allowed: global, site:/);
  });

  it('refuses a name of more than 128 characters', () => {
    expect(policyIdentities.read('x'.repeat(128)) !== null).toBe(true);
    expect(policyIdentities.read('x'.repeat(129)) !== null).toBe(false);
  });
});

describe('the identity of a configuration', () => {
  it.each([
    ['Global', 'Global'],
    ['site:Redmond', 'Site:Redmond'],
    ['service:userserver:pool01.contoso.com', 'Service:UserServer:pool01.contoso.com'],
  ])('reads %s and prints %s', (text, printed) => {
    expect(formatIdentity(parseConfigurationIdentity(text))).toBe(printed);
  });

  it.each([
    '',
    'PhotosControl',
    'tag:PhotosControl',
    'service:Registrar:pool01.contoso.com',
    'site:*',
  ])('refuses "%s" and says what is allowed', (text) => {
    expect(() => parseConfigurationIdentity(text)).toThrow('service:UserServer:');
  });
});
