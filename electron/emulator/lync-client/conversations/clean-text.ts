/** Control characters, but for those that end or indent a line. */
const unprintable = /[^\P{Cc}\n\t]/gu;

/** What of typed text is sent: line ends as `\n`, and no characters that no font can show. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unprintable, '');

/** Whether there is nothing in it that could be seen. */
export const isBlank = (text: string): boolean => /^[\s\p{C}]*$/u.test(text);
