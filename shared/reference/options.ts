import { defineRules } from './rule.js';

/** The Options dialog: which of its controls are known, and what a policy does to them. */
export const optionRules = defineRules('options', {
  dialog: {
    statement:
      'The dialog has a list of pages at the left, the page at the right, and OK, Cancel and Help below.',
    evidence: 'field',
    sources: ['help-options'],
  },
  general: {
    statement:
      'General has emoticons, alternating backgrounds, the font, the language, the improvement program and two kinds of logging.',
    evidence: 'field',
    sources: ['help-options'],
  },
  personal: {
    statement:
      'Personal has the sign-in address, starting with Windows, coming to the foreground, and the personal information manager.',
    evidence: 'field',
    sources: ['help-options'],
  },
  'personal-calendar': {
    statement:
      'The checks on calendar, Out of Office, history, location and pictures are known from the settings a client keeps on the server; their labels follow from these.',
    evidence: 'inferred',
    sources: ['other-options', 'faq-2013'],
  },
  status: {
    statement:
      'Status has two numbers of minutes, for Inactive and for Away, and who may see the presence.',
    evidence: 'field',
    sources: ['help-status'],
  },
  alerts: {
    statement:
      'Alerts has a check for being added and three choices for Do Not Disturb. The contents are those of the 2013 page, which the help kept.',
    evidence: 'field',
    sources: ['help-alerts-2013'],
  },
  'alerts-default': {
    statement:
      'Under Do Not Disturb, conversations from the Workgroup raise an alert until the user chooses otherwise; the default is not on record.',
    evidence: 'convention',
  },
  'not-on-record': {
    statement:
      'What Phones, Ringtones and Sounds, Audio Device, Video Device and File Saving held in 2010 is not on record; their controls are made up.',
    evidence: 'convention',
  },
  'made-up': {
    statement: 'Controls without a source stand where the dialog would have something like them.',
    evidence: 'convention',
  },
  'music-on-hold': {
    statement: 'Music on hold is in Options because two policy parameters speak of it.',
    evidence: 'inferred',
    sources: ['client-policy-2010'],
  },
  'policy-locks': {
    statement:
      'A value that the policy sets is the value of its control and locks it; an unset one leaves the control to the user.',
    evidence: 'inferred',
    sources: ['policy-order', 'client-policy-2010'],
  },
  'improvement-program': {
    statement:
      'EnableSQMData False takes the improvement program off the dialog; True or unset lets the user choose.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'hold-file-locks': {
    statement: 'A file of MusicOnHoldAudioFile plays for all users; they cannot choose another.',
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
  },
  'click-to-call': {
    statement:
      'EnableVOIPCallDefault decides how a click on Call begins; the user may choose otherwise.',
    evidence: 'microsoft',
    sources: ['client-policy-2010', 'client-policy'],
    later: ['versions/click-to-call'],
  },
  'privacy-choice': {
    statement:
      'The choice that shows presence to contacts alone is offered where EnablePrivacyMode is True.',
    evidence: 'microsoft',
    sources: ['privacy-configuration'],
  },
  'privacy-choice-text': {
    statement:
      'The two choices for everyone are known word by word. That for contacts alone is worded after them.',
    evidence: 'convention',
    sources: [],
    otherwise: [
      {
        statement:
          'Skype for Business words it "I only want people in Contacts to see my presence".',
        sources: ['user-guides'],
      },
    ],
  },
  'display-menu': {
    statement:
      'The display menu has one or two lines, sorting by name or availability, friendly names and Frequent Contacts; what the user unticks there stays off.',
    evidence: 'inferred',
    sources: ['lync-controls'],
    later: ['versions/contacts-list-page'],
  },
});
