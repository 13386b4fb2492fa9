/** Every visible string of this folder. */
export const meStrings = {
  area: 'My status',
  note: 'Personal note',
  notePlaceholder: "What's happening today?",
  recentNotes: 'Recent notes',
  removeNote: 'Remove Note',
  noteLocked: 'Personal notes are turned off by your administrator.',
  status: (text: string) => `Status: ${text}`,
  statusMenu: 'Status',
  signOut: 'Sign Out',
  exit: 'Exit',
  setLocation: 'Set Your Location',
  location: 'Location',
  locationMenu: 'Location options',
  showLocation: 'Show Contacts My Location',
  removeLocation: 'Remove Location',
  picture: 'My picture',
} as const;
