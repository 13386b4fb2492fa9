import type { WrittenPage } from '../option.js';

/** The user's own picture; its choices are shaped by `picture-page.ts`. */
export const myPicturePage = {
  id: 'my-picture',
  title: 'My Picture',
  sections: [],
  picture: true,
  rules: [
    { does: 'remove', when: 'NoPhoto', parameter: 'DisplayPhoto', rule: 'photos/no-photo-page' },
  ],
} as const satisfies WrittenPage;
