/** Visible strings of this folder that the line to type in needs. */
export const shellStrings = {
  title: 'Management shell',
  input: 'Management shell command',
  inputHint:
    'Enter runs, Shift+Enter makes a new line, Tab completes, up and down go through the history. Escape leaves.',
  asks: 'The shell asks a question. Answer it',
  prompt: 'PS C:\\Users\\Administrator>',
  banner: 'Lync Server Management Shell. Type a cmdlet, or take one from Stories.',
} as const;
