/** The channels between a page's preload script and the main process. */
export const ipcChannels = {
  /** A page has loaded and follows from now on. */
  connect: 'lync:connect',
  /** One frame of the contract, from the page. */
  toHost: 'lync:to-host',
  /** One frame of the contract, to the page. */
  toPage: 'lync:to-page',
  close: 'lync:close',
} as const;
