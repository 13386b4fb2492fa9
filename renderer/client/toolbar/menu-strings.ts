/** Visible strings of the menu of this folder. */
export const mainMenuStrings = {
  tools: 'Tools',
  toolsOptions: 'Options',
  configuration: 'Configuration Information',
  help: 'Help',
  about: 'About Lync Client Emulator',
} as const;
