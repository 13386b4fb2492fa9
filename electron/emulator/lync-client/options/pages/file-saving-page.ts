import type { OptionPage } from '../option.js';

/** Folders for files and recordings. */
export const fileSavingPage = {
  id: 'file-saving',
  title: 'File Saving',
  sections: [
    {
      title: 'File transfer',
      options: [
        {
          id: 'transfer-folder',
          kind: 'text',
          label: 'Save received files to:',
          maximumLength: 260,
          default: 'My Documents\\My Received Files',
          rule: 'options/not-on-record',
        },
        { id: 'browse-transfer', kind: 'button', label: 'Browse…', rule: 'options/not-on-record' },
      ],
    },
    {
      title: 'Recording',
      options: [
        {
          id: 'recording-folder',
          kind: 'text',
          label: 'Save my recordings to:',
          maximumLength: 260,
          default: 'My Videos\\Lync Recordings',
          rule: 'options/not-on-record',
        },
        {
          id: 'browse-recordings',
          kind: 'button',
          label: 'Browse…',
          rule: 'options/not-on-record',
        },
      ],
    },
  ],
} as const satisfies OptionPage;
