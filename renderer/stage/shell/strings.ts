/** Every visible string of this folder. */
export const shellStrings = {
  title: 'Management shell',
  output: 'Shell output',
  input: 'Management shell command',
  inputHint:
    'Enter runs, Shift+Enter makes a new line, Tab completes, up and down go through the history. Press Escape, then Tab, to leave.',
  prompt: 'PS C:\\Users\\Administrator>',
  more: '>>',
  banner: 'Lync Server Management Shell. Type a cmdlet, or take one from Stories.',
  busy: 'Running…',
  cancelled: '^C',
  clear: 'Clear the shell',
  keys: [
    ['Enter', 'run'],
    ['Tab', 'complete'],
    ['↑ ↓', 'history'],
  ] as const,
  defaultIs: (key: string) => `(default is "${key}"):`,
  anyText: 'Type an answer:',
  failed: (reason: string) => `The shell could not run this: ${reason}`,
} as const;
