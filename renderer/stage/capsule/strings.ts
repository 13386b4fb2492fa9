/** Texts of capsules, undo and the recorder, loaded with them. */
export const capsuleStrings = {
  title: 'Capsule and recorder',
  undo: (what: string) => `Undo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  undone: (what: string) => `Undone: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  nothingToRedo: 'Nothing to redo',
  redone: (what: string) => `Redone: ${what}`,

  capsule: 'Capsule',
  capsuleText:
    'All of the emulator in one file: organisation, policies, mailboxes, clock, pending events, log. It opens exactly here.',
  save: 'Save capsule…',
  pseudonyms: 'With made-up names and texts',
  pseudonymsHint:
    'Replaces every name, address, telephone number, note, subject, message and picture. What happens and when stays, and so do the time zone and words of Lync, Windows and the shell.',
  saved: (fileName: string) => `${fileName} is saved.`,
  open: 'Open capsule…',
  openHint: 'Or drop the file on the stage.',
  opened: (fileName: string, commands: number) =>
    `${fileName} is open, after ${commands} ${commands === 1 ? 'command' : 'commands'}. The clock stands.`,
  withoutExchange: (people: readonly string[]) =>
    `${people.join(', ')} read a real Exchange when it was saved and ${people.length === 1 ? 'is' : 'are'} not connected to it now.`,
  openAnyway: 'Open it anyway',
  tooLarge: (fileName: string) => `${fileName} is too large for a capsule.`,

  beginning: 'Beginning',
  beginningText: 'Takes back everything since this organisation or capsule began.',
  reset: 'Back to the beginning',
  resetDone: 'Everything is as it began. Undo brings it back.',

  recorder: 'Recorder',
  recorderText: 'What you do from now on becomes a scenario file that does it again and checks it.',
  record: 'Record',
  stop: 'Stop recording',
  recording: (steps: number) => `Recording, ${steps} ${steps === 1 ? 'step' : 'steps'}`,
  recordedAs: (fileName: string) => `The recording is saved as ${fileName}.`,
  expectOf: 'Expect what the client shows',
  client: 'Client',
  of: 'Of',
  ownUser: 'the user',
  expect: 'Add to the recording',
  expected: (what: string) => `Expected: ${what}`,
} as const;
