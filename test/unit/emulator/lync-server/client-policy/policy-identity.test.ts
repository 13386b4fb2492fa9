import { describe, expect, it } from 'vitest';
import {
  formatPolicyIdentity,
  isIdentity,
  parsePolicyIdentity,
} from '../../../../../electron/emulator/lync-server/client-policy/policy-identity.js';

describe('the identity of a policy', () => {
  it.each([
    ['global', 'Global'],
    [' GLOBAL ', 'Global'],
    ['site:Redmond', 'Site:Redmond'],
    ['SITE:New York', 'Site:New York'],
    ['PhotosControl', 'Tag:PhotosControl'],
    ['tag:PhotosControl', 'Tag:PhotosControl'],
  ])('reads %s and prints %s', (text, printed) => {
    expect(formatPolicyIdentity(parsePolicyIdentity(text))).toBe(printed);
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
    expect(isIdentity(text)).toBe(false);
    expect(() => parsePolicyIdentity(text)).toThrow(/Allowed: global, site:/);
  });

  it('refuses a name of more than 128 characters', () => {
    expect(isIdentity('x'.repeat(128))).toBe(true);
    expect(isIdentity('x'.repeat(129))).toBe(false);
  });
});
