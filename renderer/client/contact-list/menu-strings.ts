/** Visible strings of the menus of contacts, headings and display options. */
export const contactMenuStrings = {
  label: (name: string) => `Actions for ${name}`,
  sendInstantMessage: 'Send an Instant Message',
  call: 'Call',
  viewCard: 'View Contact Card',
  tag: 'Tag for Status Change Alerts',
  relationship: 'Change Privacy Relationship',
  automatic: 'Auto-assign Relationship',
  move: 'Move Contact To',
  copy: 'Copy Contact To',
  remove: 'Remove from Contacts List',
  noOtherGroup: 'There is no other group of your own.',
} as const;

export const groupMenuStrings = {
  label: (name: string) => `Actions for group ${name}`,
  rename: 'Rename Group',
  remove: 'Delete Group',
  create: 'Create New Group',
  expandAll: 'Expand All Groups',
  collapseAll: 'Collapse All Groups',
  fixed: 'Lync keeps this group itself.',
} as const;

export const displayStrings = {
  twoLines: 'Two Lines (with contact picture)',
  oneLine: 'One Line',
  sortByName: 'Sort by Display Name',
  sortByAvailability: 'Sort by Availability',
  friendlyNames: 'Show Friendly Name',
} as const;
