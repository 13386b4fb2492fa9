/** Texts of this folder that the first screen needs. */
export const reportStrings = {
  report: 'Report',
  reportHint: 'Save one page to leave behind: pictures, differences in words, reasons, evidence',
  writing: 'Writing…',
} as const;
