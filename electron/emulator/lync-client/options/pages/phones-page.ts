import type { WrittenPage } from '../option.js';

/** Phone numbers and calling. */
export const phonesPage = {
  id: 'phones',
  title: 'Phones',
  sections: [
    {
      title: 'My phone numbers',
      options: [
        { id: 'work-phone', kind: 'static', label: 'Work Phone:', text: { fact: 'workPhone' } },
        {
          id: 'mobile-phone',
          kind: 'text',
          label: 'Mobile Phone:',
          maximumLength: 64,
          default: { fact: 'mobilePhone' },
        },
        {
          id: 'publish-mobile-phone',
          kind: 'check',
          label: 'Include my mobile phone in my contact card',
          default: true,
          indent: true,
        },
        {
          id: 'home-phone',
          kind: 'text',
          label: 'Home Phone:',
          maximumLength: 64,
          default: { fact: 'homePhone' },
        },
        {
          id: 'publish-home-phone',
          kind: 'check',
          label: 'Include my home phone in my contact card',
          default: true,
          indent: true,
        },
        {
          id: 'other-phone',
          kind: 'text',
          label: 'Other Phone:',
          maximumLength: 64,
          default: { fact: 'otherPhone' },
        },
        {
          id: 'publish-other-phone',
          kind: 'check',
          label: 'Include my other phone in my contact card',
          default: true,
          indent: true,
        },
      ],
    },
    {
      title: 'Calling',
      options: [
        {
          id: 'call-with-lync',
          kind: 'check',
          label: 'Use my computer for a call when I click the Call button',
          default: true,
          rules: [
            { does: 'suggest', parameter: 'EnableVOIPCallDefault', rule: 'options/click-to-call' },
          ],
        },
        {
          id: 'join-audio-from',
          kind: 'select',
          label: 'Join conference calls from:',
          choices: [
            { value: 'lync', label: 'Lync' },
            { value: 'work', label: 'My work phone' },
            { value: 'mobile', label: 'My mobile phone' },
            { value: 'none', label: 'Do not join audio' },
          ],
          default: 'lync',
        },
        {
          id: 'prompt-before-joining',
          kind: 'check',
          label: 'Prompt me before joining audio',
          default: false,
          indent: true,
        },
      ],
    },
    {
      title: 'Phone accessibility',
      options: [{ id: 'tty-mode', kind: 'check', label: 'Turn on TTY mode', default: false }],
    },
  ],
} as const satisfies WrittenPage;
