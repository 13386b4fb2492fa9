/** Texts of the palette and of the actions that it makes from lists; loaded with it. */
export const listedStrings = {
  title: 'All commands',
  search: 'Find a command, pane, page, person or story',
  results: 'Commands that fit',
  none: (typed: string) => `Nothing fits “${typed}”. Try fewer or other words.`,
  fitting: (count: number) => (count === 1 ? '1 command fits' : `${count} commands fit`),
  more: (count: number) => `${count} more fit: type another word to narrow them down.`,
  hint: '↑ ↓ choose · Enter does it · Alt+1 to Alt+9 do the first nine · Esc closes',
  notNow: 'Not now',
  isHidden: (name: string) => `The client of ${name} is not on the stage.`,
  editSettings: (noun: string, identity: string) => `Edit ${noun} ${identity}`,
  playStory: (title: string) => `Play the story ${title}`,
} as const;
