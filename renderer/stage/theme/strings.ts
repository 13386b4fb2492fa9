/** Every visible string of this folder. */
export const themeStrings = {
  title: 'Colours',
  choices: { system: 'System', light: 'Light', dark: 'Dark' },
} as const;
