import { openPage } from '../pages/open-page.js';

/** What is compared with a person's client as it is. */
export interface Compared {
  readonly sip: string;
  /** Text of the management shell that is tried on a copy; left out tries what is pending, by a new sign-in. */
  readonly plan?: string;
  /** SIP address of the person whose client shows that person; left out is the person's own. */
  readonly seenBy?: string;
}

/** Opens the page Before and after. */
export function openCompare({ sip, plan, seenBy }: Compared): void {
  openPage('compare', {
    person: sip,
    ...(plan !== undefined && { plan }),
    ...(seenBy !== undefined && { seenBy }),
  });
}
