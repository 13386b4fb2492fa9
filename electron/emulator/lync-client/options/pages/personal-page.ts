import type { OptionPage } from '../option.js';

/**
 * Account, Outlook and pictures of contacts. The checks on calendar, Out of Office and history are
 * known from the settings that the client keeps on the server; their labels are inferred.
 */
export const personalPage = {
  id: 'personal',
  title: 'Personal',
  sections: [
    {
      title: 'My account',
      options: [
        {
          id: 'sign-in-address',
          kind: 'static',
          label: 'Sign-in address:',
          text: { fact: 'signInAddress' },
          evidence: 'field',
        },
        { id: 'advanced-connection', kind: 'button', label: 'Advanced…', evidence: 'field' },
        {
          id: 'start-with-windows',
          kind: 'check',
          label: 'Automatically start Lync when I log on to Windows',
          default: true,
          evidence: 'field',
        },
        {
          id: 'show-in-foreground',
          kind: 'check',
          label: 'Show Lync in foreground when it starts',
          default: true,
          evidence: 'field',
          indent: true,
        },
      ],
    },
    {
      title: 'Personal information manager',
      options: [
        {
          id: 'personal-information-manager',
          kind: 'select',
          label: 'Use:',
          choices: [
            { value: 'exchange', label: 'Microsoft Exchange or Microsoft Outlook' },
            { value: 'none', label: 'None' },
          ],
          default: 'exchange',
          acts: true,
          evidence: 'field',
        },
        {
          id: 'calendar-presence',
          kind: 'check',
          label: 'Update my presence based on my calendar information',
          default: true,
          acts: true,
          evidence: 'inferred',
          rules: [
            {
              does: 'follow',
              inverted: true,
              parameter: 'DisableCalendarPresence',
              evidence: 'inferred',
            },
          ],
        },
        {
          id: 'meeting-subject-and-location',
          kind: 'check',
          label:
            'Show meeting subject and location to contacts in my Workgroup privacy relationship',
          default: true,
          acts: true,
          evidence: 'inferred',
          rules: [
            {
              does: 'follow',
              inverted: true,
              parameter: 'DisableMeetingSubjectAndLocation',
              evidence: 'inferred',
            },
          ],
        },
        {
          id: 'out-of-office-information',
          kind: 'check',
          label: 'Show my Out of Office information to my contacts',
          default: true,
          acts: true,
          evidence: 'inferred',
          rules: [
            {
              does: 'follow',
              inverted: true,
              parameter: 'DisablePresenceNote',
              evidence: 'inferred',
            },
          ],
        },
        {
          id: 'save-conversations',
          kind: 'check',
          label: 'Save instant message conversations in my email Conversation History folder',
          default: true,
          evidence: 'inferred',
          rules: [{ does: 'follow', parameter: 'EnableIMAutoArchiving', evidence: 'inferred' }],
        },
        {
          id: 'save-call-logs',
          kind: 'check',
          label: 'Save call logs in my email Conversation History folder',
          default: true,
          evidence: 'inferred',
          rules: [
            { does: 'follow', parameter: 'EnableCallLogAutoArchiving', evidence: 'inferred' },
          ],
        },
      ],
    },
    {
      title: 'Pictures of contacts',
      options: [
        {
          id: 'show-contact-pictures',
          kind: 'check',
          label: 'Show pictures of contacts',
          default: true,
          evidence: 'inferred',
          acts: true,
        },
      ],
    },
    {
      title: 'Location',
      options: [
        {
          id: 'share-location-with-programs',
          kind: 'check',
          label: 'Share my location information with other programs I use',
          default: true,
          evidence: 'inferred',
        },
      ],
    },
  ],
} as const satisfies OptionPage;
