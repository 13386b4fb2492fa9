/** Texts in the place of a part of the page that could not be fetched. */
export const lateStrings = {
  missing: 'This part could not be loaded.',
  silent:
    'The emulator did not answer. The part comes by itself once it answers again; if it was closed, start it again.',
  outdated:
    'The emulator answers, but does not have it: the page may be of another version. Load the page again. What is typed in it and not sent is lost then.',
  trying: 'Trying again…',
  tryAgain: 'Try again',
  reload: 'Load the page again',
  hide: 'Hide this',
} as const;
