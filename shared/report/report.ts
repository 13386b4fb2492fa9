/**
 * A report as data: what it says, not how it looks. `writeReport` makes one self-contained HTML file of it and escapes
 * every text, so that nobody else writes markup. A line feed in a text begins a new line.
 */
export interface Report {
  /** What is asked, as a question. */
  readonly title: string;
  /** Above the title: what kind of report it is, such as `Privacy sheet`. */
  readonly kind: string;
  /** The answer, in at most two sentences. */
  readonly answer: Words;
  readonly organisation: string;
  /** When: `6 December 2010, 09:07`. */
  readonly date: string;
  /** Whether the date is by the clock of the computer; by that of the emulator unless given. */
  readonly isReal?: boolean;
  /** Version of the program. */
  readonly version: string;
  /** Whether people are called by their own names. */
  readonly names: ReportNames;
  readonly sections: readonly Section[];
  /** Small type and little space, for a report that is to fit on one sheet. */
  readonly dense?: boolean;
}

export type ReportNames = 'real' | 'made-up';

/** A part with a heading of its own. Its footnotes stand at its end. */
export interface Section {
  readonly heading: string;
  /** `3` for a part of the section before; 2 unless given. */
  readonly level?: 2 | 3;
  /** Where `{ to }` leads; letters, digits and `-`. */
  readonly id?: string;
  /** Printed from the top of a page. */
  readonly newPage?: boolean;
  /** Left out on paper, such as the text of files in which nothing is wrong. */
  readonly screenOnly?: boolean;
  /** Beside the section before it, where the page is wide enough. */
  readonly beside?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | Paragraph
  | List
  | Table
  | Code
  | Source
  | Answers
  | Pictures
  | { readonly kind: 'subheading'; readonly text: string }
  /** Lines to be signed on, each with what stands beneath it. */
  | { readonly kind: 'signatures'; readonly below: readonly string[] };

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Words;
  /** `problem` for what went wrong, `quiet` for what need not be read. */
  readonly look?: 'problem' | 'quiet';
}

interface List {
  readonly kind: 'list';
  /** Numbered, as differences are. */
  readonly ordered?: boolean;
  /** What is listed; it stands above the list. */
  readonly label?: string;
  readonly items: readonly Words[];
}

export interface Table {
  readonly kind: 'table';
  /** What the table shows. It is read aloud, and stands above the table unless the heading says the same. */
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** Columns of one width but for the first, so that they stand in line with those of the next table. */
  readonly even?: boolean;
  readonly columns: readonly Column[];
  /** As many cells as columns; the first one heads its row. */
  readonly rows: readonly (readonly Words[])[];
}

interface Column {
  readonly title: string;
  /** Set to the right, with digits of one width. */
  readonly number?: boolean;
}

/** What is typed, such as cmdlets; `label` says what for: `Do`, `Undo`. */
interface Code {
  readonly kind: 'code';
  /** `shell` for what was typed into the management shell, and for what it printed. */
  readonly look?: 'shell';
  readonly label?: string;
  readonly text: string;
}

/** Lines of a file with their numbers. */
interface Source {
  readonly kind: 'source';
  readonly lines: readonly string[];
  /** Number of the first one. */
  readonly first: number;
  /** Number of the line that is marked; a word says what for. */
  readonly marked?: { readonly line: number; readonly word: string };
  /** With it, `{ to: 'id-12' }` leads to line 12. */
  readonly id?: string;
}

/** Answers in large type beside each other. */
interface Answers {
  readonly kind: 'answers';
  readonly answers: readonly {
    /** Which case it is the answer for. */
    readonly when: string;
    readonly mark: 'yes' | 'no';
    /** One word: `Yes`. */
    readonly word: string;
    readonly text: Words;
  }[];
}

/** Clients beside each other. */
interface Pictures {
  readonly kind: 'pictures';
  readonly pictures: readonly ShownPicture[];
}

export interface ShownPicture {
  /** `Before`. */
  readonly title: string;
  /** What makes it so: `DisplayPhoto AllPhotos`. */
  readonly subtitle?: string;
  /** `null` where there is nothing to be seen; `missing` says why. */
  readonly picture: ClientPicture | null;
  readonly missing?: string;
  /** What of it the report speaks of. */
  readonly marks?: readonly PictureMark[];
}

/** A bracket beside a part of a client, in the gutter: the picture itself stays as its user would see it. */
export interface PictureMark {
  /** A number, of what the report says about that part. */
  readonly text: string;
  /** Whether what is said was so; a part where it was not is marked as wrong. */
  readonly isSo: boolean;
  readonly place: PicturePlace;
}

/** A part of a client, by the `data-part` of its markup; in the list, the row of a contact by address. */
export interface PicturePlace {
  readonly part: 'me' | 'list' | 'conversation' | 'card' | 'dialog';
  readonly contact: string | null;
}

/** A client as it stood, made by `renderer/picture` only. */
export interface ClientPicture {
  /** Inert markup without a reference to anything but `portraits` and itself. */
  readonly markup: string;
  /** All rules that any client needs, with their fonts; the same for all pictures of a program. */
  readonly styles: string;
  /** What the markup refers to, each once in a report. */
  readonly portraits: readonly Portrait[];
  /** What it shows, for who does not see it. */
  readonly text: string;
  /** What is not in it: `14 of 10,000 contacts are in sight`. */
  readonly notes: readonly string[];
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture that others refer to by its id. */
export interface Portrait {
  readonly id: string;
  /** A `data:` address. */
  readonly source: string;
}

/** Text, or pieces of it. */
export type Words = string | readonly Piece[];

export type Piece =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** Smaller and fainter. */
  | { readonly quiet: string }
  /** Leads to the section of that id. */
  | { readonly to: string; readonly text: string }
  /** A numbered note at the end of the section; the same note has one number. */
  | { readonly footnote: string }
  /** A word with a sign and a colour. The sign is decoration: the word says it alone. */
  | { readonly mark: Mark; readonly text: string };

type Mark = 'yes' | 'no' | 'differs' | 'warning';
