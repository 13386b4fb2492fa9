import type { WrittenPage } from '../option.js';

/** Messages, language, customer experience program and logging. Contents: Lync 2010 client help. */
export const generalPage = {
  id: 'general',
  title: 'General',
  rule: 'options/general',
  sections: [
    {
      title: 'Instant messages',
      options: [
        {
          id: 'show-emoticons',
          kind: 'check',
          label: 'Show emoticons in messages',
          default: true,
          acts: true,
          rules: [{ does: 'follow', inverted: true, parameter: 'DisableEmoticons' }],
        },
        {
          id: 'alternate-message-background',
          kind: 'check',
          label: 'Show alternating message background colors',
          default: true,
          acts: true,
        },
        { id: 'change-font', kind: 'button', label: 'Change Font…' },
      ],
    },
    {
      title: 'Language',
      options: [
        {
          id: 'language',
          kind: 'select',
          label: 'Display language:',
          choices: [
            { value: 'windows', label: 'Same as Microsoft Windows' },
            { value: 'en-US', label: 'English (United States)' },
          ],
          default: 'windows',
        },
      ],
    },
    {
      title: 'Help make Lync better',
      options: [
        {
          id: 'customer-experience-program',
          kind: 'check',
          label: 'Sign me up for the Customer Experience Improvement Program',
          default: false,
          rules: [
            {
              does: 'remove',
              when: false,
              parameter: 'EnableSQMData',
              rule: 'options/improvement-program',
            },
          ],
        },
      ],
    },
    {
      title: 'Logging',
      options: [
        {
          id: 'lync-logging',
          kind: 'check',
          label: 'Turn on logging in Lync',
          default: false,
          rules: [{ does: 'follow', parameter: 'EnableTracing' }],
        },
        {
          id: 'event-logging',
          kind: 'check',
          label: 'Turn on Windows Event logging for Lync',
          default: false,
          rules: [{ does: 'follow', parameter: 'EnableEventLogging' }],
        },
      ],
    },
    {
      title: 'Application window',
      options: [
        {
          id: 'minimize-to-notification-area',
          kind: 'check',
          label: 'Minimize to the notification area instead of the taskbar',
          default: false,
          rule: 'options/made-up',
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
