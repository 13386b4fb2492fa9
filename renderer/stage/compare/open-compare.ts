import { openPage, type PageParameters } from '../pages/open-page.js';

/** What a person's client is compared with: what the next sign-in brings, a policy, another person, a plan. */
export const targets = ['pending', 'policy', 'person', 'plan'] as const;
export type Target = (typeof targets)[number];

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
    ...(plan === undefined ? {} : { target: 'plan', plan }),
    ...(seenBy !== undefined && { seenBy }),
  });
}

/** The page on the same, but for what is given; an empty text takes a parameter away. */
export function compareOtherwise(parameters: PageParameters, otherwise: PageParameters): void {
  const entries = Object.entries({ ...parameters, ...otherwise }).filter(([, text]) => text !== '');
  openPage('compare', Object.fromEntries(entries));
}
