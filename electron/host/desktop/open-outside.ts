import type { MessageBoxOptions } from 'electron';

export interface OutsideParts {
  /** Opens an address in the user's browser; rejects where there is none. */
  readonly open: (address: string) => Promise<void>;
  /** Shows a box and resolves to the button that was pressed, by its place. */
  readonly ask: (question: MessageBoxOptions) => Promise<number>;
  readonly report: (sentence: string) => void;
}

/**
 * Opens an address that a page's user has agreed to in the user's browser, and says where it went.
 * The page has shown the whole address and asked; what is not encrypted is asked about once more,
 * by the program itself.
 *
 * @param address as `outsideAddress` gave it
 */
export async function openOutside(
  address: string,
  { open, ask, report }: OutsideParts,
): Promise<void> {
  const { protocol, host } = new URL(address);
  if (protocol !== 'https:' && (await ask(question(address))) !== 0) {
    report(`${host} was not opened: its address is not encrypted.`);
    return;
  }
  try {
    await open(address);
    report(`${host} was opened in the browser of this computer.`);
  } catch (error) {
    report(`No browser could be opened for ${host}: ${String(error)}`);
  }
}

/** A longer address would make the box larger than the screen. */
const mostShown = 500;

const question = (address: string): MessageBoxOptions => ({
  type: 'warning',
  title: 'Lync Client Emulator',
  message: 'Open an address that is not encrypted?',
  detail: `Others on the network can read and change what your browser and this address send each other:\n\n${address.slice(0, mostShown)}${address.length > mostShown ? '…' : ''}`,
  buttons: ['Open It', 'Cancel'],
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});
