import { create } from 'zustand';
import type { CommandOf, RunAsResult } from '../../../shared/contract/index.js';

/** The Front End whose registry is looked at; as long as none was chosen, that of the first client. */
export const useChosenFrontEnd = create<{
  readonly fqdn: string | null;
  choose(fqdn: string): void;
}>()((set) => ({ fqdn: null, choose: (fqdn) => set({ fqdn }) }));

/** An attempt to open the Internet Options of an account, and what happened. */
export interface Attempt {
  readonly program: CommandOf<'front-end.run-as'>['program'];
  readonly user: string;
  readonly result: RunAsResult;
  /** Shown by a story: its dialog leaves the rest of the stage in reach. */
  readonly isTold: boolean;
}

/** The attempt whose outcome is on show. */
export const useAttempt = create<{ readonly attempt: Attempt | null }>()(() => ({ attempt: null }));
