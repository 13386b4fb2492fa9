/** Texts of the actions about reports and pictures. */
export const reportActionStrings = {
  ofStage: 'Report of the stage',
  ofStory: 'Report of the story',
  ofWhatIf: 'Report of the plan that was tried',
  detail: 'One page that opens anywhere without network and prints on A4 and Letter.',
  withOptions: 'Report with a title of your own, or made-up names…',
  noPlan: 'No plan was tried. Try one with “What would it do?”.',
  pictureOf: (name: string, side?: string) =>
    `Picture of the client of ${name}${side === undefined ? '' : ` ${side}`}`,
  savePicture: 'Save as PNG',
  copyPicture: 'Copy picture and text',
  copyText: 'Copy as text',
} as const;
