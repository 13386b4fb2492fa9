const width = 340;
const height = 680;

/** Address of a page that holds one client only. */
const poppedOutAddress = (sip: string): string => `/?client=${encodeURIComponent(sip)}`;

/** Whose client a page alone holds, as its address names them; `null` for the stage. */
export const poppedOutPerson = (search: string): string | null =>
  new URLSearchParams(search).get('client');

/** Opens a client in a window of its own; a second time brings that window to the front. */
export function popOut(sip: string): void {
  window
    .open(poppedOutAddress(sip), `client-${sip}`, `popup,width=${width},height=${height}`)
    ?.focus();
}
