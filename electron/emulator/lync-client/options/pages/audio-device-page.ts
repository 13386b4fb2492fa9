import type { WrittenPage } from '../option.js';

/** Audio devices. */
export const audioDevicePage = {
  id: 'audio-device',
  title: 'Audio Device',
  sections: [
    {
      title: 'Audio device',
      options: [
        {
          id: 'audio-device',
          kind: 'select',
          label: 'Device for audio calls:',
          choices: [
            { value: 'default', label: 'PC Mic and Speakers' },
            { value: 'headset', label: 'Headset' },
          ],
          default: 'default',
        },
      ],
    },
    {
      title: 'Ringer',
      options: [
        { id: 'also-ring', kind: 'check', label: 'Also ring on the PC speakers', default: false },
        {
          id: 'unmute-on-ring',
          kind: 'check',
          label: 'Unmute when my phone rings',
          default: false,
        },
      ],
    },
    {
      title: 'Warnings',
      options: [
        {
          id: 'audio-device-warnings',
          kind: 'check',
          label: 'Warn me when my audio device may give poor quality',
          default: true,
          rules: [{ does: 'follow', inverted: true, parameter: 'DisablePoorDeviceWarnings' }],
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
