import type { StateStorage } from 'zustand/middleware';

const year = 365 * 24 * 60 * 60;

/** Cookies belong to a host and not to its port, which the browser host chooses anew at each start. */
const cookies: StateStorage = {
  getItem: (name) => {
    const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
    return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1));
  },
  setItem: (name, value) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not to be had over plain HTTP
    document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${year}; SameSite=Strict`;
  },
  removeItem: (name) => {
    // biome-ignore lint/suspicious/noDocumentCookie: see above
    document.cookie = `${name}=; path=/; max-age=0; SameSite=Strict`;
  },
};

/** Where this window keeps how it looks: what it holds is there at the next start of the program. */
export const keptByBrowser = (): StateStorage =>
  window.location.protocol === 'http:' ? cookies : window.localStorage;
