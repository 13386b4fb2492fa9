import type { ResultOf } from '../../../shared/contract/index.js';

const whole = new Intl.NumberFormat('en-US');

/** Visible strings of the lists of people, and of what can be done with one. */
export const peopleListStrings = {
  placeholder:
    'Name, address, alias, title, telephone number, department or policy; Enter opens the first',
  directory: 'Directory',
  nobody: 'Nobody is signed in. Pick a person below.',
  count: (people: number) => whole.format(people),
  /** How people were found: `1,000 people by policy, 24 by department`. Nothing where their own words found them. */
  found: (text: string, total: number, by: ResultOf<'directory.search'>['by']): string => {
    if (text.trim() === '') return '';
    if (total === 0) return `Nobody fits “${text}”.`;
    if (by.department === 0 && by.policy === 0) return '';
    return (
      [
        [by.person, 'by name or address'],
        [by.department, 'by department'],
        [by.policy, 'by policy'],
      ] as const
    )
      .filter(([people]) => people > 0)
      .toSorted(([one], [other]) => other - one)
      .map(([people, how], index) => {
        const noun = people === 1 ? 'person' : 'people';
        return index === 0
          ? `${whole.format(people)} ${noun} ${how}`
          : `${whole.format(people)} ${how}`;
      })
      .join(', ');
  },
  signIn: (name: string) => `Sign in ${name}`,
  signOut: (name: string) => `Sign out ${name}`,
  policies: 'Policies',
  policyOf: (name: string) => `Policies of ${name}`,
  resultantPolicyOf: (name: string) => `Resultant policy of ${name}`,
  visibilityOf: (name: string) => `Who sees what of ${name}`,
  privacySheetOf: (name: string) => `Privacy sheet of ${name}`,
  inspectionOf: (name: string) => `Presence inspector of ${name}`,
  partner: 'partner',
  cannotSignIn: 'cannot sign in',
} as const;
