/**
 * What `temporal-polyfill` stands for in the page: Temporal of the browser. The polyfill is a file of its own, which
 * only a browser without Temporal fetches, before anything is shown.
 */
export const { Temporal } =
  'Temporal' in globalThis
    ? (globalThis as unknown as typeof import('temporal-polyfill'))
    : await import('temporal-polyfill/implementation');
