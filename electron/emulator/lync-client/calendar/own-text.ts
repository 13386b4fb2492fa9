/**
 * The same text in memory of its own, for what is kept long: a piece of a longer text holds on to all of it, and a
 * text put together of pieces to each of them.
 */
export const ownText = (text: string): string => [...text].join('');
