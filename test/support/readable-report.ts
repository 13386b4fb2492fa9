/** What somebody reads in a report, without what its pictures show. */
export const readableReport = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<div class="frozen[^"]*".*?<\/figure>/gs, '')
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
