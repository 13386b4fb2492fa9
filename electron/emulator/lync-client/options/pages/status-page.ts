import type { WrittenPage } from '../option.js';

/** The choice of presence privacy that shows presence to contacts alone. */
export const onlyContacts = 'contacts';

/** Idle thresholds and presence privacy. Follows `presence/idle-times`, `presence/idle-minimum`. */
export const statusPage = {
  id: 'status',
  title: 'Status',
  rule: 'options/status',
  sections: [
    {
      title: 'Presence',
      options: [
        {
          id: 'inactive-after-minutes',
          kind: 'spinner',
          label: 'Show me as Inactive when my computer has been idle for this many minutes:',
          minimum: 1,
          maximum: 360,
          unit: 'minutes',
          default: 5,
          acts: true,
        },
        {
          id: 'away-after-minutes',
          kind: 'spinner',
          label: 'Show me as Away when my status has been Inactive for this many minutes:',
          minimum: 1,
          maximum: 360,
          unit: 'minutes',
          default: 5,
          acts: true,
        },
      ],
    },
    {
      title: 'Who can see my presence',
      options: [
        {
          id: 'presence-privacy',
          kind: 'radio',
          label: 'Who can see my presence',
          choices: [
            {
              value: 'everyone',
              label:
                'I want everyone to be able to see my presence regardless of system settings (override default settings)',
            },
            {
              value: 'administrator',
              label:
                'I want the system administrator to decide - currently everyone can see my presence but this could change in the future',
            },
            {
              value: onlyContacts,
              // Worded after its neighbours: `options/privacy-choice-text`.
              label: 'I want only people in my Contacts list to be able to see my presence',
              rules: [
                {
                  does: 'remove',
                  when: false,
                  parameter: 'EnablePrivacyMode',
                  rule: 'options/privacy-choice',
                },
              ],
            },
          ],
          default: 'administrator',
          acts: true,
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
