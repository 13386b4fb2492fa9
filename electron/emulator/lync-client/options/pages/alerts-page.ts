import type { WrittenPage } from '../option.js';

/** Alerts. Contents: client help of the following version, which kept this page. Follows `options/alerts-default`. */
export const alertsPage = {
  id: 'alerts',
  title: 'Alerts',
  rule: 'options/alerts',
  sections: [
    {
      title: 'General alerts',
      options: [
        {
          id: 'alert-when-added',
          kind: 'check',
          label: 'Tell me when someone adds me to their contact list',
          default: true,
          acts: true,
          rules: [{ does: 'follow', parameter: 'EnableNotificationForNewSubscribers' }],
        },
      ],
    },
    {
      title: 'When my status is Do Not Disturb',
      options: [
        {
          id: 'do-not-disturb-alerts',
          kind: 'radio',
          label: 'When my status is Do Not Disturb',
          choices: [
            { value: 'none', label: "Don't show alerts" },
            {
              value: 'workgroup-conversations',
              label:
                'Show only conversation alerts from people in my Workgroup privacy relationship',
            },
            {
              value: 'all',
              label:
                'Show all alerts, but only conversation alerts from people in my Workgroup privacy relationship',
            },
          ],
          default: 'workgroup-conversations',
          acts: true,
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
