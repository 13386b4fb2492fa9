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
  'drawn-only': {
    statement:
      'Calls, video, sharing, mail, activity feeds, telephones and some settings are there as in 2010; they do nothing here.',
    evidence: 'convention',
  },
  refusals: {
    statement:
      'What a client is refused is said in a yellow bar below its icons, in words of this emulator.',
    evidence: 'convention',
  },
  about: {
    statement: 'About says what the program is; a real client says its version and licence there.',
    evidence: 'convention',
  },
  'no-script-links': {
    statement: 'A link that leads to a script or to a file on this machine opens nothing.',
    evidence: 'convention',
  },
});
