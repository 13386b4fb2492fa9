import type { WrittenPage } from '../option.js';

/** Ringtones, sounds and music on hold. */
export const ringtonesAndSoundsPage = {
  id: 'ringtones-and-sounds',
  title: 'Ringtones and Sounds',
  sections: [
    {
      title: 'Ringtones',
      options: [
        {
          id: 'ringtone',
          kind: 'select',
          label: 'Calls to my number:',
          choices: [
            { value: 'classic', label: 'Classic' },
            { value: 'chime', label: 'Chime' },
            { value: 'pulse', label: 'Pulse' },
            { value: 'none', label: 'No ringtone' },
          ],
          default: 'classic',
        },
      ],
    },
    {
      title: 'Sounds',
      options: [
        { id: 'play-sounds', kind: 'check', label: 'Play sounds in Lync', default: true },
        {
          id: 'quiet-when-busy',
          kind: 'check',
          label: 'Keep sounds to a minimum when my status is Busy',
          default: false,
          indent: true,
        },
        {
          id: 'quiet-when-do-not-disturb',
          kind: 'check',
          label: 'Keep sounds to a minimum when my status is Do Not Disturb',
          default: true,
          indent: true,
        },
        { id: 'sound-settings', kind: 'button', label: 'Sound Settings…' },
      ],
    },
    {
      title: 'Music on Hold',
      options: [
        {
          id: 'play-music-on-hold',
          kind: 'check',
          label: 'Play music on hold',
          default: true,
          rule: 'options/music-on-hold',
          rules: [
            { does: 'force', when: false, value: false, parameter: 'EnableClientMusicOnHold' },
            {
              does: 'force',
              value: true,
              parameter: 'MusicOnHoldAudioFile',
              rule: 'options/hold-file-locks',
            },
          ],
        },
        {
          id: 'music-on-hold-file',
          kind: 'text',
          label: 'Sound file:',
          maximumLength: 260,
          default: '',
          rule: 'options/music-on-hold',
          indent: true,
          rules: [
            { does: 'force', when: false, parameter: 'EnableClientMusicOnHold' },
            { does: 'follow', parameter: 'MusicOnHoldAudioFile', rule: 'options/hold-file-locks' },
          ],
        },
      ],
    },
  ],
} as const satisfies WrittenPage;
