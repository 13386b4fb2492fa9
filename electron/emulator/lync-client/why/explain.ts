import { CommandError } from '../../../../shared/contract/errors.js';
import type {
  AbsentThing,
  WhyAbout,
  WhyAnswer,
  WhySubject,
  WhyWindow,
} from '../../../../shared/contract/views/why.js';
import type { Person } from '../../directory/person.js';
import type { ClientParts } from '../views/client-view.js';
import { absentFromCard, explainField, explainOrganization } from './explain-card.js';
import {
  absentFromConversation,
  explainConversation,
  explainMessage,
} from './explain-conversation.js';
import {
  absentFromList,
  explainGroup,
  explainLayout,
  explainResult,
  explainRow,
  explainView,
} from './explain-list.js';
import {
  absentFromOptions,
  explainOption,
  explainOptionsPage,
  explainPictureSource,
} from './explain-options.js';
import {
  explainAge,
  explainLocation,
  explainName,
  explainNote,
  explainPicture,
} from './explain-person.js';
import { explainPresence } from './explain-presence.js';
import {
  absentFromWindow,
  explainAlert,
  explainConfiguration,
  explainMenu,
  explainPane,
  explainStatus,
  explainWindow,
} from './explain-window.js';

interface Asked {
  readonly part: string;
  readonly of: string;
  /** The person named by `of`. @throws {CommandError} `not-found` for a stranger */
  readonly person: () => Person;
}

/** Null where there is nothing of that name. */
type Explain = (client: ClientParts, asked: Asked) => WhyAnswer | null;

const byAbout: Readonly<Record<WhyAbout, Explain>> = {
  presence: ({ session }, { person }) => explainPresence(session, person()),
  age: ({ session }, { person }) => explainAge(session, person()),
  picture: ({ session }, { person }) => explainPicture(session, person()),
  name: ({ session }, { person }) => explainName(session, person()),
  note: ({ session }, { person }) => explainNote(session, person()),
  location: ({ session }, { person }) => explainLocation(session, person()),
  field: ({ session }, { person, part }) => explainField(session, person(), part),
  organization: ({ session }, { person }) => explainOrganization(session, person()),
  group: ({ session }, { part }) => explainGroup(session, part),
  row: ({ session }, { person, part }) => explainRow(session, person(), part),
  result: ({ session }, { person, part }) => explainResult(session, person(), part),
  list: ({ session }) => explainLayout(session),
  view: ({ session }, { part }) => explainView(session, part),
  pane: ({ session }, { part }) => explainPane(session, part),
  window: (_client, { part }) => explainWindow(part),
  menu: ({ session }, { part, of }) => explainMenu(session, part, of),
  status: ({ session }, { part }) => explainStatus(session, part),
  alert: ({ session, alerts }, { part }) => explainAlert(session, alerts, part),
  'options-page': ({ session }, { part }) => explainOptionsPage(session, part),
  option: ({ session }, { part }) => explainOption(session, part),
  'picture-source': ({ session }, { part }) => explainPictureSource(session, part),
  message: ({ session, conversations }, { of, part }) =>
    explainMessage(session, conversations, of, part),
  conversation: ({ session }, { part }) => explainConversation(session, part),
  configuration: ({ session, calendar }, { part }) => explainConfiguration(session, calendar, part),
};

/**
 * Why something in a client is as it is.
 * @throws {CommandError} `not-found` where the client has no such thing
 */
export function explain(client: ClientParts, { about, of = '', part = '' }: WhySubject): WhyAnswer {
  const found = byAbout[about](client, { of, part, person: () => personOf(client, of) });
  if (found !== null) return found;
  const what = [about, part, of].filter((word) => word !== '').join(' ');
  throw new CommandError(
    'not-found',
    `This client has no ${what} any more. Ask about what it shows now.`,
    'part',
  );
}

/** What is not in a window of a client, and what took each thing away. */
export function absentFrom(
  client: ClientParts,
  window: WhyWindow,
  contact: string | null,
): readonly AbsentThing[] {
  const { session } = client;
  switch (window) {
    case 'main':
      return [...absentFromWindow(session), ...absentFromList(session)];
    case 'options':
      return absentFromOptions(session);
    case 'conversation':
      return absentFromConversation(session);
    case 'card':
      return contact === null ? [] : absentFromCard(session, personOf(client, contact));
  }
}

function personOf({ session }: ClientParts, address: string): Person {
  return session.ports.directory.person(address, 'of');
}
