/** Texts of presenting that the stage has from the beginning; the others are loaded with the presenter's page. */
export const presentStrings = {
  button: 'Present',
  present: 'Present from the beginning',
  presentDetail:
    'The open story, or what you do by hand: the audience sees clients and a caption only.',
  presentFromHere: 'Present from here',
  presentFromHereDetail: 'Or back to the presentation that is under way.',
  openAudience: 'Open the window of the audience',
  end: 'End the presentation…',
  isPresented: 'A presentation is under way. End it first.',
  notPresented: 'Nothing is presented.',
} as const;
