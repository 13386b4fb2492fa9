/** Every visible string of this folder. */
export const toolbarStrings = {
  views: 'Lync views',
  contacts: 'Contacts',
  feeds: 'Activity Feeds',
  conversations: 'Conversations',
  phone: 'Phone',
  options: 'Options',
  showMenu: 'Show Menu',
} as const;
