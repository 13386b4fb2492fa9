import { describe, expect, it } from 'vitest';
import {
  clientOfPage,
  clientPage,
  isOwnPage,
  stagePage,
} from '../../../../electron/host/desktop/app-origin.js';

describe('an own page', () => {
  it.each([stagePage, clientPage('alice@contoso.com'), 'lync://app/#people'])('is %s', (url) => {
    expect(isOwnPage(url)).toBe(true);
  });

  it.each([
    'lync://app/assets/index.js',
    'lync://app/photo/x',
    'lync://elsewhere/',
    'lync://app.evil.example/',
    'lync://app:80/',
    'lync:app/',
    'https://app/',
    'https://lync//app/',
    'file:///app/',
    'about:blank',
    'data:text/html,lync://app/',
    'javascript:alert(1)',
    '',
    'lync://',
  ])('is not "%s"', (url) => {
    expect(isOwnPage(url)).toBe(false);
    expect(clientOfPage(url)).toBeNull();
  });
});

it('a client page names its person, whatever characters the address has', () => {
  for (const sip of ['alice@contoso.com', 'a+b&c@contoso.com', 'é#?/@contoso.com'])
    expect(clientOfPage(clientPage(sip))).toBe(sip);
  expect(clientOfPage(stagePage)).toBeNull();
});
