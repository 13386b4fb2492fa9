/** The most clients that an audience can still read. Apart from the schemas, which pages do without. */
export const mostClientsShown = 3;
