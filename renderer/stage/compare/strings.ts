/** Every visible string of this folder. */
export const compareStrings = {
  sides: { before: 'As it is', after: 'As it would be' },
} as const;
