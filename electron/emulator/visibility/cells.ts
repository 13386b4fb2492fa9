import type {
  CellReason,
  VisibilityCell,
  VisibilityRow,
  VisibilityTerm,
} from '../../../shared/contract/views/visibility.js';
import type { Effective } from '../../../shared/lync/effective.js';
import { ownPhoneKinds } from '../lync-server/presence/own-phones.js';
import { directoryItems } from '../lync-server/presence/visible-items.js';
import type { Look, Row, Subject, Term, Withheld } from './row.js';

/** A row of the matrix: each watcher looks at the same thing. */
export function rowView(row: Row, looks: readonly Look[], { sharing }: Subject): VisibilityRow {
  const { id, group, label, terms = [] } = row;
  return {
    id,
    group,
    label,
    terms: terms.map((term): VisibilityTerm => {
      const { label: name, words } = termTexts[term];
      const value = sharing[term];
      return { label: name, value: { ...value, value: words(value.value) } };
    }),
    cells: looks.map((look) => cellView(row, look)),
  };
}

function cellView(row: Row, look: Look): VisibilityCell {
  const isLetThrough = row.item === null || look.watched.items.has(row.item);
  const value = isLetThrough ? row.read(look) : null;
  const isFromDirectory = row.item !== null && directoryItems.has(row.item);
  const isInside = !look.acrossFederation;
  const plainRule = typeof row.rule === 'function' ? row.rule(look) : row.rule;
  const shared = {
    disputed: row.disputed?.includes(kindOf(look)) ?? false,
    directory: value !== null && isFromDirectory && isInside && !isTyped(row, look),
    before: null,
  };
  if (value !== null) {
    const because: CellReason = shared.directory
      ? 'directory'
      : row.item === 'email'
        ? 'everybody'
        : 'relationship';
    return {
      state: value === true ? 'yes' : 'value',
      text: value === true ? '' : value,
      because,
      rule: shared.directory ? 'privacy/from-the-directory' : plainRule,
      ...shared,
    };
  }
  const { because, rule = plainRule } = withheld(row, look);
  const isOutside = because === 'relationship' && isFromDirectory && !isInside;
  return {
    state: because === 'nothing-there' ? 'none-set' : 'no',
    text: '',
    because,
    rule: isOutside ? 'privacy/from-the-directory' : rule,
    ...shared,
  };
}

/** A number that the person typed is published, and not what the directory has. */
const isTyped = ({ item }: Row, { watched }: Look): boolean =>
  ownPhoneKinds.some((kind) => kind === item && watched.phones[kind] !== undefined);

/** Under which column documents speak of this watcher. */
const kindOf = ({ view, watched, acrossFederation }: Look): string => {
  if (view.sip === null) return view.id;
  const isPlain = acrossFederation && watched.relationship === 'external-contacts';
  return isPlain ? 'federated' : (watched.relationship ?? 'unknown');
};

function withheld(row: Row, look: Look): Withheld {
  const { watched, subject } = look;
  if (row.item !== null && !watched.items.has(row.item)) return { because: 'relationship' };
  const kept = (row.terms ?? []).find((term) => isKept(subject.sharing[term].value));
  const isBlocked = watched.relationship === 'blocked-contacts';
  if (kept !== undefined && !isBlocked) return keptBy(subject.sharing[kept]);
  if (row.item === null) return { because: 'relationship' };
  return row.withheld?.(look) ?? { because: 'nothing-there' };
}

const isKept = (value: boolean | string): boolean => value === false || value === 'none';

const keptBy = ({ source, rule }: Effective<unknown>): Withheld => ({
  because: source === 'user-choice' ? 'own-choice' : 'policy',
  rule,
});

const sharedOrNot = (value: boolean | string): string => (value === true ? 'shared' : 'not shared');

const pictureWords: Readonly<Record<string, string>> = {
  none: 'no picture',
  corporate: 'the picture of the directory',
  web: 'a picture at a web address',
};

const termTexts: Readonly<
  Record<Term, { readonly label: string; readonly words: (value: boolean | string) => string }>
> = {
  calendar: { label: 'Calendar in presence', words: sharedOrNot },
  freeBusy: { label: 'Free/busy times', words: sharedOrNot },
  meetingDetails: { label: 'Subject and place of meetings', words: sharedOrNot },
  outOfOfficeNote: { label: 'Out-of-office information', words: sharedOrNot },
  location: { label: 'Location', words: sharedOrNot },
  mobilePhone: { label: 'Mobile phone on the card', words: sharedOrNot },
  homePhone: { label: 'Home phone on the card', words: sharedOrNot },
  otherPhone: { label: 'Other phone on the card', words: sharedOrNot },
  picture: { label: 'Picture', words: (value) => pictureWords[String(value)] ?? String(value) },
  onlyContacts: {
    label: 'Privacy mode',
    words: (value) => (value === true ? 'contacts only' : 'everybody'),
  },
  outsiders: {
    label: 'Conversations from outside',
    words: (value) => (value === true ? 'taken' : 'refused'),
  },
};
