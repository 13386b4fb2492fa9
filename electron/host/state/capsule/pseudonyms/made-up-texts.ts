import type { TextKind } from '../../../../../shared/contract/text-kinds.js';
import type { MapText, Members } from './map-by-schema.js';
import { isCalendar, mapCalendar } from './map-calendar.js';
import { mapCustomStates, mapRegistryFile } from './map-files.js';
import { SentenceMap } from './sentence-map.js';
import type { TextMap } from './text-map.js';

/** Ids that this program gives: `computer-1`, `group-2`, `e7`, `c12#2010-12-06T08:30:00Z`, two moments, `other`. */
const ownId =
  /^(?:(?:computer|deskphone|mobile|web|endpoint|group|alert)-\d+|[cem]?\d+(?:#[\dT:-]+Z)?|\d{10,}-\d{10,}|other|frequent)$/;

/** The name under which pictures are kept. */
const contentId = /^[\da-f]{64}$/;

/** What stands for the texts of an organisation, by what they are. */
export class MadeUpTexts {
  readonly #sentences: SentenceMap;

  constructor(
    private readonly map: TextMap,
    /** The id of the picture that stands for all others. */
    private readonly picture: string,
  ) {
    this.#sentences = new SentenceMap(map);
  }

  /** Takes notice of a text, so that sentences that have it are mapped alike. To be told of all texts before the first sentence. */
  readonly learn: MapText = (text, kind, within) => {
    if (kind === null || kind === 'prose')
      this.#sentences.learn(text, this.text(text, kind, within));
    return text;
  };

  readonly text: MapText = (text, kind, within) => {
    if (contentId.test(text)) return this.picture;
    if (kind === 'program' || ownId.test(text)) return text;
    if (kind === 'sentence') return this.#sentences.sentence(text, this.#ownPart(within));
    return isCalendar(text) ? mapCalendar(text, this.map) : this.#byKind[kind ?? 'name'](text);
  };

  readonly #byKind: Readonly<
    Record<Exclude<TextKind, 'program' | 'sentence'> | 'name', (text: string) => string>
  > = {
    name: (text) => this.map.text(text),
    prose: (text) => this.map.prose(text),
    script: (text) => this.map.script(text),
    'custom-states': (text) => mapCustomStates(text, this.map),
    'registry-file': (text) => mapRegistryFile(text, this.map),
  };

  /** What somebody did is told in a few words, and behind a colon in theirs. */
  #ownPart({ kind }: Members): ((text: string) => string) | null {
    if (kind === 'command.shell.run') return this.#byKind.script;
    return typeof kind === 'string' && kind.startsWith('command.') ? this.#byKind.prose : null;
  }
}
