import type { Mailbox } from '../../mailboxes/mailbox.js';
import { escapeXml } from '../../xml/escape-xml.js';
import type { XmlElement } from '../../xml/xml-element.js';
import type { EwsSession } from '../operation.js';
import { EwsError } from '../soap/ews-error.js';

/** A folder that every mailbox has: name, class, element and the folder that it lies in. */
interface FolderKind {
  readonly parent: string | null;
  readonly displayName: string;
  readonly folderClass: string;
  readonly element: 'Folder' | 'CalendarFolder' | 'ContactsFolder' | 'TasksFolder';
}

const note = { folderClass: 'IPF.Note', element: 'Folder' } as const;

/**
 * By the name that DistinguishedFolderId gives them. Only the calendar has anything in it. Follows
 * `exchange/ews-folders`.
 */
const kinds = {
  root: { ...note, parent: null, displayName: '', folderClass: '' },
  msgfolderroot: { ...note, parent: 'root', displayName: 'Top of Information Store' },
  searchfolders: { ...note, parent: 'root', displayName: 'Finder', folderClass: '' },
  calendar: {
    parent: 'msgfolderroot',
    displayName: 'Calendar',
    folderClass: 'IPF.Appointment',
    element: 'CalendarFolder',
  },
  contacts: {
    parent: 'msgfolderroot',
    displayName: 'Contacts',
    folderClass: 'IPF.Contact',
    element: 'ContactsFolder',
  },
  deleteditems: { ...note, parent: 'msgfolderroot', displayName: 'Deleted Items' },
  drafts: { ...note, parent: 'msgfolderroot', displayName: 'Drafts' },
  inbox: { ...note, parent: 'msgfolderroot', displayName: 'Inbox' },
  journal: {
    ...note,
    parent: 'msgfolderroot',
    displayName: 'Journal',
    folderClass: 'IPF.Journal',
  },
  junkemail: { ...note, parent: 'msgfolderroot', displayName: 'Junk E-Mail' },
  notes: {
    ...note,
    parent: 'msgfolderroot',
    displayName: 'Notes',
    folderClass: 'IPF.StickyNote',
  },
  outbox: { ...note, parent: 'msgfolderroot', displayName: 'Outbox' },
  sentitems: { ...note, parent: 'msgfolderroot', displayName: 'Sent Items' },
  tasks: {
    parent: 'msgfolderroot',
    displayName: 'Tasks',
    folderClass: 'IPF.Task',
    element: 'TasksFolder',
  },
} as const satisfies Record<string, FolderKind>;

type FolderName = keyof typeof kinds;
const folderNames = Object.keys(kinds) as readonly FolderName[];

/** One folder of one mailbox. */
export interface MailboxFolder extends FolderKind {
  readonly name: string;
  readonly mailbox: Mailbox;
}

const folderNamed = (name: FolderName, mailbox: Mailbox): MailboxFolder => ({
  ...kinds[name],
  name,
  mailbox,
});

const nameOf = (text: string): FolderName | undefined =>
  folderNames.find((name) => name === text.toLowerCase());

/** The folder that another lies in; `null` for the root. */
export function parentOf({ parent, mailbox }: MailboxFolder): MailboxFolder | null {
  const name = parent === null ? undefined : nameOf(parent);
  return name === undefined ? null : folderNamed(name, mailbox);
}

/** The folders in a folder, by depth and then in their order; with `isDeep` those in them too. */
export function childrenOf(folder: MailboxFolder, isDeep = false): readonly MailboxFolder[] {
  return folderNames
    .filter((name) => kinds[name].parent === folder.name)
    .flatMap((name) => {
      const child = folderNamed(name, folder.mailbox);
      return isDeep ? [child, ...childrenOf(child, true)] : [child];
    });
}

/** An id element of a folder: `calendar:alice@contoso.com`, opaque to clients. */
export const writeFolderId = (element: string, { name, mailbox }: MailboxFolder): string =>
  `<t:${element} Id="${escapeXml(`${name}:${mailbox.smtpAddress}`)}" ChangeKey="${mailbox.revision}"/>`;

/** The address that a FolderId or DistinguishedFolderId names; `null` for a folder of the caller. */
export function folderAddress(id: XmlElement): string | null {
  if (id.name === 'DistinguishedFolderId') return id.textOf('Mailbox', 'EmailAddress') ?? null;
  const text = id.attribute('Id') ?? '';
  return text.includes(':') ? text.slice(text.indexOf(':') + 1) : null;
}

/** Finds the folder of an id. @throws {EwsError} */
export function findFolderById(id: XmlElement, { mailboxOf }: EwsSession): MailboxFolder {
  const text = id.attribute('Id') ?? '';
  const isDistinguished = id.name === 'DistinguishedFolderId';
  if (!isDistinguished && !/^[a-z]+:./.test(text)) {
    throw new EwsError('ErrorInvalidIdMalformed', `"${text.slice(0, 60)}" is no id of a folder.`);
  }
  const mailbox = mailboxOf(folderAddress(id));
  if (!mailbox) {
    throw new EwsError(
      'ErrorNonExistentMailbox',
      'No mailbox with such address. Name one in the request, or sign in as its owner.',
    );
  }
  const name = nameOf(isDistinguished ? text : text.slice(0, text.indexOf(':')));
  if (name !== undefined) return folderNamed(name, mailbox);
  throw new EwsError(
    'ErrorFolderNotFound',
    `The mailbox has no folder "${text.slice(0, 60)}". It has ${folderNames.join(', ')}.`,
  );
}
