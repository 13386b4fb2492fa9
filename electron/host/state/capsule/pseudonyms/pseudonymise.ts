import { type CapsuleFile, capsuleSchema } from '../../../../../shared/capsule/capsule-schema.js';
import { CommandError } from '../../../../../shared/contract/errors.js';
import { parseOrganisation } from '../../../../../shared/organisation/parse-organisation.js';
import { contentId } from '../../storage/content-id.js';
import type { CapsuleContent } from '../write-capsule.js';
import { enumeratedMembers } from './enumerated.js';
import { facelessPicture } from './faceless-picture.js';
import { commonNames, isCalendar, unfolded } from './map-calendar.js';
import { CapsuleMapper } from './map-capsule.js';
import { mapOfOrganisation, spelledOut } from './map-of-organisation.js';

/** Name of the organisation file of a capsule whose names are made up. */
const fileName = 'organisation.json';

export interface Pseudonymised {
  readonly file: CapsuleFile;
  /** What put the texts of the capsule in the place of the real ones. */
  readonly mapper: CapsuleMapper;
}

/**
 * The same capsule with made-up names and texts, the same for the same throughout, and no picture of anybody. Its digest
 * is still that of the original.
 * @param others more data whose words must not stand for others
 * @param kinds kinds of the entries of its log
 * @throws {CommandError} `refused` when it holds answers of a real Exchange, whose people nobody knows
 */
export function pseudonymise(
  content: CapsuleContent,
  others: unknown,
  kinds: ReadonlySet<string>,
): Pseudonymised {
  const file = capsuleSchema.parse(JSON.parse(JSON.stringify(content)));
  if (file.exchangeAnswers.length > 0) {
    throw new CommandError(
      'refused',
      'The capsule holds calendars of a real Exchange. Of the people in them nothing is known, so that they cannot be made up. Save it without made-up names, or reset and leave the real Exchange out.',
    );
  }
  const { organisation } = file;
  const parsed = spelledOut(
    parseOrganisation(organisation.text, organisation.fileName ?? fileName),
  );
  const texts = textsIn([parsed, file.journal, file.beginning, others]).map((text) =>
    isCalendar(text) ? unfolded(text) : text,
  );
  const names = texts.filter(isCalendar).flatMap(commonNames);
  const mapper = new CapsuleMapper(
    mapOfOrganisation(parsed, texts, names),
    facelessId,
    kinds,
    enumeratedMembers(),
  );
  const sizeKB = (path: string): number | undefined => sizeOf(organisation.photos[path]);
  const mapped: CapsuleFile = {
    ...mapper.capsule(file),
    pseudonyms: true,
    organisation: {
      fileName,
      text: JSON.stringify(mapper.organisation(parsed, sizeKB), null, 1),
      photos: {},
    },
    pictures: Object.keys(file.pictures).length === 0 ? {} : { [facelessId]: faceless },
  };
  return { file: mapped, mapper };
}

const faceless = Buffer.from(facelessPicture()).toString('base64');
const facelessId = contentId(facelessPicture());

/** Size of a picture in KB, as the organisation file states it. */
function sizeOf(encoded: string | undefined): number | undefined {
  if (encoded === undefined) return undefined;
  return Buffer.from(encoded, 'base64').length / 1024;
}

/** Every text and every name of a member. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  const visit = (each: unknown): void => {
    if (typeof each === 'string') texts.push(each);
    if (typeof each !== 'object' || each === null) return;
    for (const [name, member] of Object.entries(each)) {
      texts.push(name);
      visit(member);
    }
  };
  visit(value);
  return texts;
}
