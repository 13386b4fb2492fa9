/** Texts of presenting that the first screen has; the others are loaded with the actions and the presenter's page. */
export const presentStrings = {
  button: 'Present',
  presentDetail:
    'The open story, or what you do by hand: the audience sees clients and a caption only.',
} as const;
