/** Texts of the actions about presenting. */
export const presentActionStrings = {
  present: 'Present from the beginning',
  presentFromHere: 'Present from here',
  presentFromHereDetail: 'Or back to the presentation that is under way.',
  openAudience: 'Open the window of the audience',
  end: 'End the presentation…',
  isPresented: 'A presentation is under way. End it first.',
  notPresented: 'Nothing is presented.',
} as const;
