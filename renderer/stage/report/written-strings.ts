import type { CopySide } from '../../../shared/contract/index.js';

/** What is said of reports and pictures once one is asked for; loaded with what makes them. */
export const writtenStrings = {
  writing: (done: number, total: number) =>
    `Writing the report: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}…`,
  saved: (fileName: string) => `The report was saved as ${fileName}.`,
  title: 'Write a report',
  about: 'Of what',
  subjects: {
    stage: 'the stage',
    story: 'the open story',
    'what-if': 'the plan that was tried',
    change: 'before and after, as on this page',
    visibility: 'who sees what, as on this page',
    'privacy-sheet': 'the privacy sheet on this page',
  },
  question: 'Title',
  questionHint: 'Left empty, the report has one of its own.',
  madeUpNames: 'Made-up names, and no pictures of people',
  write: 'Write the report',
  cancel: 'Cancel',
  savePictureOf: (name: string) => `Save a picture of the client of ${name}`,
  copyPictureOf: (name: string) => `Copy a picture of the client of ${name}`,
  pictureFile: (name: string, side?: CopySide) =>
    `${name} - Lync${side === undefined ? '' : ` ${side}`}.png`,
  pictureSaved: (fileName: string) => `The picture was saved as ${fileName}.`,
  pictureCopied: 'Picture and text are in the clipboard.',
  textCopied: 'The text is in the clipboard.',
  noPicture:
    'The browser could not draw the picture. Open the report instead, or take the picture in Chrome, Edge or the desktop program.',
  noClipboard:
    'The browser did not let the picture into the clipboard. Click into the page and try again, or save it as PNG.',
} as const;
