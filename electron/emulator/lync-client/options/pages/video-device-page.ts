import type { WrittenPage } from '../option.js';

/** Cameras. */
export const videoDevicePage = {
  id: 'video-device',
  title: 'Video Device',
  sections: [
    {
      title: 'Video device',
      options: [
        {
          id: 'video-device',
          kind: 'select',
          label: 'Device for video calls:',
          choices: [
            { value: 'none', label: 'No camera found' },
            { value: 'webcam', label: 'Integrated Webcam' },
          ],
          default: 'none',
        },
        { id: 'webcam-settings', kind: 'button', label: 'Webcam Settings…' },
      ],
    },
    {
      title: 'Warnings',
      options: [
        {
          id: 'video-device-warnings',
          kind: 'check',
          label: 'Warn me when my camera may give poor quality',
          default: true,
          rules: [{ does: 'follow', inverted: true, parameter: 'DisablePoorDeviceWarnings' }],
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
