/** Words of the Options dialog that are not in its view. */
export const optionsStrings = {
  title: 'Lync - Options',
  pages: 'Options pages',
  ok: 'OK',
  cancel: 'Cancel',
  help: 'Help',
  close: 'Close',
  locked: (identity: string | undefined) =>
    identity === undefined ? 'Set by your administrator' : `Set by your administrator: ${identity}`,
  helpText: 'A padlock marks what a client policy decides; its policy stands beside it.',
  picture: {
    heading: 'My picture',
    sources: 'My picture',
    address: 'Web address',
    connect: 'Connect to Picture',
    connecting: 'Connecting…',
    connected: 'Connected',
    addressMissing: 'Enter the address of a picture first.',
    limit: (kilobytes: number) =>
      kilobytes === 0 ? 'Pictures are not shown.' : `Pictures up to ${kilobytes} KB are shown.`,
    preview: 'Picture as others see it',
    noPreview: 'No picture is shown to others',
    edit: 'Change default corporate picture',
    why: 'Choices of My Picture',
    whyLimit: 'Largest picture, in KB',
    whyEdit: 'Link to the corporate picture',
  },
} as const;
