import { describe, expect, it } from 'vitest';
import { outsideAddress } from '../../../../electron/host/desktop/outside-address.js';

const agreed = 'noopener,noreferrer';

describe('an address that a page may have opened outside', () => {
  it('is a web address for which its user was asked', () => {
    expect(outsideAddress('https://portal.contoso.local/x', agreed)).toBe(
      'https://portal.contoso.local/x',
    );
    expect(outsideAddress('http://contoso.com', 'noopener, noreferrer')).toBe(
      'http://contoso.com/',
    );
  });

  it('is none that a link or any other script opens', () => {
    for (const features of [
      '',
      'noopener',
      'noreferrer',
      'popup,width=300',
      'xnoopener,noreferrer',
    ])
      expect(outsideAddress('https://evil.example/', features), features).toBeNull();
  });

  it('is nothing that Windows would run or hand to another program', () => {
    for (const url of [
      'file:///c:/x.exe',
      'javascript:alert(1)',
      'ms-settings:',
      'tel:+1',
      'no url',
    ])
      expect(outsideAddress(url, agreed), url).toBeNull();
  });
});
