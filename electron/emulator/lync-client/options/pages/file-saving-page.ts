import type { WrittenPage } from '../option.js';

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
        },
        { id: 'browse-transfer', kind: 'button', label: 'Browse…' },
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
        },
        { id: 'browse-recordings', kind: 'button', label: 'Browse…' },
      ],
    },
  ],
} as const satisfies WrittenPage;
