/** Every visible string of this folder. */
export const calendarStrings = {
  title: 'Calendar',
  view: 'View',
  views: { day: 'Day', week: 'Week' },
  earlier: 'Earlier',
  later: 'Later',
  today: 'Today',
  create: 'New entry',
  importFile: 'Import .ics…',
  imported: (count: number, file: string, replaced: number) => {
    const entries = count === 1 ? `1 entry from ${file}` : `${count} entries from ${file}`;
    return replaced === 0 ? entries : `${entries}, in place of ${replaced}`;
  },
  importResult: 'Result of the import',
  closeImport: 'Close',
  importRemarks: 'What to know of the file',
  passedOver: (count: number) =>
    count === 1 ? '1 entry was passed over' : `${count} entries were passed over`,
  passedOverEntry: (line: number, entry: string, reason: string) =>
    entry === '' ? `Line ${line}: ${reason}` : `Line ${line}, “${entry}”: ${reason}`,
  importNotes: 'What was taken for granted',
  moreInLog: 'The log has the others.',
  grid: (name: string) => `Calendar of ${name}`,
  gridKeys:
    'Arrow keys move, with Shift they select a longer time, Enter makes an entry there. Tab goes on to the entries.',
  time: 'Time',
  allDay: 'All day',
  cell: (day: string, time: string) => `${day} ${time}`,
  holding: (day: string, time: string, entries: string) => `${day} ${time}, ${entries}`,
  entries: 'Entries',
  entry: (subject: string, when: string, busy: string) => `${subject}, ${when}, ${busy}`,
  entryKeys:
    'Enter changes it, Delete removes it, Alt with the arrow keys moves it, with Shift too its end',
  hiddenEarlier: (count: number, day: string) => `${count} earlier on ${day}`,
  hiddenLater: (count: number, day: string) => `${count} later on ${day}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  untitled: '(no subject)',
  loading: 'The mailbox is being opened…',
} as const;

export const busyStrings = {
  free: 'Free',
  tentative: 'Tentative',
  busy: 'Busy',
  oof: 'Out of office',
} as const;

export const entryFormStrings = {
  create: 'New calendar entry',
  change: 'Change calendar entry',
  subject: 'Subject',
  location: 'Location',
  start: 'Start',
  end: 'End',
  allDay: 'All day',
  busyType: 'Show as',
  kind: 'Kind',
  meeting: 'Meeting',
  meetingHint: 'others take part',
  appointment: 'Appointment',
  appointmentHint: 'nobody else',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Delete',
  removeSeries: 'Delete the series',
  series: 'This is one occurrence of a series; the others stay as they are.',
  clientHint: 'The client learns of it at its next poll.',
} as const;

export const mailboxStrings = {
  title: 'Mailbox',
  version: 'Exchange',
  versionName: (version: string) => `Exchange ${version}`,
  smtpAddress: 'SMTP address',
  workingHours: 'Working hours',
  from: 'from',
  to: 'to',
  days: 'Working days',
  dayNames: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  replies: 'Automatic replies',
  replyState: { disabled: 'Off', enabled: 'On', scheduled: 'Scheduled' },
  replyMessage: 'Message to colleagues',
  replyStart: 'From',
  replyEnd: 'Until',
  apply: 'Apply',
} as const;
