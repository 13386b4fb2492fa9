import { defineRules } from './rule.js';

/** What this emulator decides where it has to be something that no real system is. */
export const emulatorRules = defineRules('emulator', {
  'netbios-domain': {
    statement: 'The NetBIOS domain is the first label of the SIP domain, at most 15 characters.',
    evidence: 'convention',
  },
  'shell-host': {
    statement: 'The management shell runs on the first Front End of the organisation.',
    evidence: 'convention',
  },
  'state-unreadable': {
    statement: 'A state file that cannot be read is not started over; the program asks.',
    evidence: 'convention',
  },
  'no-script-links': {
    statement: 'A link that leads to a script or to a file on this machine opens nothing.',
    evidence: 'convention',
  },
});
