/** Every visible string of this folder. */
export const paneStrings = {
  feeds: 'Activity Feeds',
  allUpdates: 'All Updates',
  noUpdates: 'There are no updates.',
  phone: 'Phone',
  dialPad: 'Dial pad',
  unavailable: 'Not available',
  voiceMail: 'Voice Mail',
  noVoiceMail: 'There are no messages.',
} as const;
