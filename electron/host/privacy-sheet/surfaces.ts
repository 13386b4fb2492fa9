import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { topicName } from '../../../shared/contract/keys.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { describeClient } from '../command-line/state/describe-state.js';
import { pictureOf } from '../report/picture-of.js';
import { elementsIn, type MarkupElement, oneLine, readMarkup, textIn } from './markup-texts.js';

/** A watcher at a client, and the address of the person looked at. */
export class Looking {
  readonly #drawn = new Map<string, Promise<Drawn>>();

  constructor(
    readonly trial: Deployment,
    readonly watcher: string,
    readonly sip: string,
  ) {}

  /** The client of the watcher as it is drawn for a report: the very components of the window. Each look once. */
  async drawn(look: PictureLook): Promise<MarkupElement> {
    return (await this.#draw(look)).root;
  }

  /** What a report says of the client to who does not see it. */
  async inWords(): Promise<string> {
    return (await this.#draw({})).text;
  }

  #draw(look: PictureLook): Promise<Drawn> {
    const key = JSON.stringify(look);
    const drawn =
      this.#drawn.get(key) ??
      pictureOf(this.trial, this.watcher, look, 'sheet').then(({ markup, text }) => ({
        root: readMarkup(markup),
        text,
      }));
    this.#drawn.set(key, drawn);
    return drawn;
  }
}

interface Drawn {
  readonly root: MarkupElement;
  readonly text: string;
}

/** A place where somebody could learn something, and all texts that are there. */
export interface Surface {
  readonly id: string;
  readonly label: string;
  readonly texts: (looking: Looking) => Promise<readonly string[]>;
}

const namesOf = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder'];

/** Texts and all attributes that are shown or read aloud. */
const everythingIn = (element: MarkupElement): readonly string[] => [
  textIn(element),
  ...attributesIn(element, [...namesOf, 'title', 'value']),
];

const attributesIn = (element: MarkupElement, names: readonly string[]): readonly string[] =>
  [...elementsIn(element)].flatMap(({ attributes }) =>
    names.flatMap((name) => (attributes[name] ? [oneLine(attributes[name])] : [])),
  );

/** The place itself has to be there, or nothing was looked at. */
function placesIn(
  root: MarkupElement,
  isPlace: (element: MarkupElement) => boolean,
): readonly MarkupElement[] {
  const found = [...elementsIn(root)].filter(isPlace);
  if (found.length === 0) throw new Error('The client does not show the place to be looked at.');
  return found;
}

const rowOf = async (looking: Looking) =>
  placesIn(await looking.drawn({}), ({ attributes }) => attributes['data-contact'] === looking.sip);

const dialogOf = async (looking: Looking, look: PictureLook) =>
  placesIn(
    await looking.drawn(look),
    ({ name, attributes }) => name === 'dialog' || attributes.role === 'dialog',
  );

/** What programs read of the watcher's client: its topic, and the answers about the person. */
async function answersOf({ trial, watcher, sip }: Looking): Promise<readonly string[]> {
  const entries = trial.shown(topicName('client/{sip}', watcher)) ?? {};
  const card = await trial.execute({ name: 'client.contact-card', sip: watcher, contact: sip }, {});
  const found = await trial.execute({ name: 'client.search', sip: watcher, text: sip }, {});
  return [
    ...Object.entries(entries)
      .filter(([key]) => key.includes(sip))
      .map(([key, entry]) => `${key}: ${JSON.stringify(entry)}`),
    JSON.stringify(card),
    JSON.stringify(found),
  ];
}

/** In the order of the sheet. */
export const surfaces: readonly Surface[] = [
  {
    id: 'row',
    label: 'Contact list row',
    texts: async (looking) => (await rowOf(looking)).map(textIn),
  },
  {
    id: 'tooltip',
    label: 'Tooltips of the list',
    texts: async (looking) => attributesIn(await looking.drawn({}), ['title']),
  },
  {
    id: 'name',
    label: 'Accessible name',
    texts: async (looking) => (await rowOf(looking)).flatMap((row) => attributesIn(row, namesOf)),
  },
  {
    id: 'card',
    label: 'Contact card',
    texts: async (looking) =>
      (await dialogOf(looking, { card: looking.sip })).flatMap(everythingIn),
  },
  {
    id: 'search',
    label: 'Search result',
    texts: async (looking) => everythingIn(await looking.drawn({ search: looking.sip })),
  },
  {
    id: 'conversation',
    label: 'Conversation window',
    texts: async (looking) =>
      (await dialogOf(looking, { conversation: looking.sip })).flatMap(everythingIn),
  },
  {
    id: 'log',
    label: 'Log shown to users',
    texts: async (looking) => [
      ...(await dialogOf(looking, { dialog: 'configuration' })).flatMap(everythingIn),
      ...looking.trial.log
        .entries()
        .filter(({ sip }) => sip === looking.watcher)
        .map(({ text }) => text),
    ],
  },
  { id: 'api', label: 'API of a watcher', texts: answersOf },
  {
    id: 'export',
    label: 'Export, report',
    texts: async (looking) => [
      ...describeClient(looking.trial.shown(topicName('client/{sip}', looking.watcher)) ?? {}),
      await looking.inWords(),
    ],
  },
];
