import type { WrittenPage } from '../option.js';

/** Account, Outlook and pictures of contacts. */
export const personalPage = {
  id: 'personal',
  title: 'Personal',
  rule: 'options/personal-calendar',
  sections: [
    {
      title: 'My account',
      options: [
        {
          id: 'sign-in-address',
          kind: 'static',
          label: 'Sign-in address:',
          text: { fact: 'signInAddress' },
          rule: 'options/personal',
        },
        { id: 'advanced-connection', kind: 'button', label: 'Advanced…', rule: 'options/personal' },
        {
          id: 'start-with-windows',
          kind: 'check',
          label: 'Automatically start Lync when I log on to Windows',
          default: true,
          rule: 'options/personal',
        },
        {
          id: 'show-in-foreground',
          kind: 'check',
          label: 'Show Lync in foreground when it starts',
          default: true,
          rule: 'options/personal',
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
          rule: 'options/personal',
        },
        {
          id: 'calendar-presence',
          kind: 'check',
          label: 'Update my presence based on my calendar information',
          default: true,
          acts: true,
          rules: [{ does: 'follow', inverted: true, parameter: 'DisableCalendarPresence' }],
        },
        {
          id: 'meeting-subject-and-location',
          kind: 'check',
          label:
            'Show meeting subject and location to contacts in my Workgroup privacy relationship',
          default: true,
          acts: true,
          rules: [
            { does: 'follow', inverted: true, parameter: 'DisableMeetingSubjectAndLocation' },
          ],
        },
        {
          id: 'out-of-office-information',
          kind: 'check',
          label: 'Show my Out of Office information to my contacts',
          default: true,
          acts: true,
          rules: [{ does: 'follow', inverted: true, parameter: 'DisablePresenceNote' }],
        },
        {
          id: 'save-conversations',
          kind: 'check',
          label: 'Save instant message conversations in my email Conversation History folder',
          default: true,
          rules: [{ does: 'follow', parameter: 'EnableIMAutoArchiving' }],
        },
        {
          id: 'save-call-logs',
          kind: 'check',
          label: 'Save call logs in my email Conversation History folder',
          default: true,
          rules: [{ does: 'follow', parameter: 'EnableCallLogAutoArchiving' }],
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
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
