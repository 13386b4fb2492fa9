/** Every visible string of this folder. */
export const toolbarStrings = {
  views: 'Lync views',
  contacts: 'Contacts',
  feeds: 'Activity Feeds',
  conversations: 'Conversations',
  phone: 'Phone',
  options: 'Options',
  showMenu: 'Show Menu',
  tools: 'Tools',
  toolsOptions: 'Options',
  configuration: 'Configuration Information',
  help: 'Help',
  about: 'About Lync Client Emulator',
} as const;
