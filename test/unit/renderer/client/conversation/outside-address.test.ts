import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../../renderer/client/conversation/outside-address.js';

describe('where a clicked link leads', () => {
  it('names the host with an unusual port', () => {
    expect(readAddress('https://portal.contoso.local:8443/x?y#z')).toEqual({
      opens: true,
      host: 'portal.contoso.local:8443',
      userName: '',
      whole: 'https://portal.contoso.local:8443/x?y#z',
    });
  });

  it('is not deceived by a user name that looks like a host', () => {
    expect(readAddress('https://contoso.local@evil.example/')).toMatchObject({
      host: 'evil.example',
      userName: 'contoso.local',
    });
  });

  it('shows foreign letters as the browser asks for them', () => {
    expect(readAddress('http://соntoso.local/')).toHaveProperty(
      'host',
      expect.stringMatching(/^xn--/),
    );
  });

  it('opens nothing but web addresses, broken ones included', () => {
    const closed = ['javascript:alert(1)', 'file://server/x', 'tel:+1', 'http://', 'no address'];
    expect(closed.map((href) => readAddress(href).opens)).toEqual(closed.map(() => false));
  });
});
