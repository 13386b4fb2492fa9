/** Every further visible string of this folder. */
export const shellPaneStrings = {
  output: 'Shell output',
  more: '>>',
  busy: 'Running…',
  cancelled: '^C',
  clear: 'Clear the shell',
  whatIf: 'What would it do?',
  whatIfHint: 'Tries what is typed on a copy, and shows whom it hits',
  files: (count: number) => `Files (${count})`,
  filesTitle: 'Files of the shell',
  filesHint: 'Scripts read and write them by name, such as .\\users.csv. Drop files here.',
  noFiles: 'There are none. Export-Csv and its like write them; drop or upload a script to run it.',
  upload: 'Upload',
  download: (path: string) => `Download ${path}`,
  remove: (path: string) => `Delete ${path}`,
  bytes: (size: number) =>
    size < 1000
      ? `${size} B`
      : size < 1_000_000
        ? `${Math.round(size / 1000)} KB`
        : `${(size / 1_000_000).toFixed(1)} MB`,
  uploaded: (names: readonly string[]) => `Uploaded ${names.join(', ')}.`,
  removed: (path: string) => `Deleted ${path}.`,
  keys: [
    ['Enter', 'run'],
    ['Tab', 'complete'],
    ['↑ ↓', 'history'],
  ] as const,
  defaultIs: (key: string) => `(default is "${key}"):`,
  anyText: 'Type an answer:',
  exited: (code: number) => `exit ended the line with ${code}. This shell stays open.`,
  failed: (reason: string) => `The shell could not run this: ${reason}`,
} as const;
