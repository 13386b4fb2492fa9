import { useSyncExternalStore } from 'react';

/** `useSyncExternalStore` that reads the same where a client is drawn once, as a picture. */
export const useExternal = <T>(subscribe: (listener: () => void) => () => void, read: () => T): T =>
  useSyncExternalStore(subscribe, read, read);
