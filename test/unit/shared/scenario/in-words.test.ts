import { expect, it } from 'vitest';
import { expectationSchema } from '../../../../shared/scenario/expectations/expectations.js';
import { inWords } from '../../../../shared/scenario/in-words.js';

const nameOf = (sip: string): string => (sip === 'bob@contoso.com' ? 'Bob Barros' : sip);
const words = (expectation: object) => inWords(expectationSchema.parse(expectation), nameOf);

it('says whose window and whose row are meant', () => {
  const { where, things } = words({
    client: 'bob@contoso.com',
    row: 'alice@contoso.com',
    presence: 'Away',
  });
  expect(where).toBe('Client of Bob Barros, row of alice@contoso.com');
  expect(things).toEqual([{ what: 'Presence', value: 'Away' }]);
});

it('calls an empty list none, and keeps what is no address as it is', () => {
  const { where, things } = words({
    client: 'bob@contoso.com',
    'picture-choices': [],
    message: { with: 'bob@contoso.com', links: ['https://portal.contoso.local/news'] },
  });
  expect(where).toBe('Client of Bob Barros, message');
  expect(things).toEqual([
    { what: 'Choices on My Picture', value: 'none' },
    { what: 'With', value: 'Bob Barros' },
    { what: 'Links', value: 'https://portal.contoso.local/news' },
  ]);
});
