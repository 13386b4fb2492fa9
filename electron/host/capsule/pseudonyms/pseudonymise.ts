import { type CapsuleFile, capsuleSchema } from '../../../../shared/capsule/capsule-schema.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { contentId } from '../../storage/content-id.js';
import type { CapsuleContent } from '../write-capsule.js';
import { facelessPicture } from './faceless-picture.js';
import { CapsuleMapper, isCalendar, unfolded } from './map-capsule.js';
import { NameMap } from './name-map.js';
import { realNames } from './real-names.js';

/** Name of the organisation file of a capsule whose people are made up. */
const fileName = 'organisation.json';

/**
 * The same capsule with made-up people: names, addresses, logon names, telephone numbers and titles,
 * consistently over all of it, and no picture of anybody. Its digest is still that of the original.
 * @throws {CommandError} `refused` when it holds answers of a real Exchange, whose people nobody knows
 */
export function pseudonymise(content: CapsuleContent): CapsuleFile {
  const file = capsuleSchema.parse(JSON.parse(JSON.stringify(content)));
  if (file.exchangeAnswers.length > 0) {
    throw new CommandError(
      'refused',
      'The capsule holds calendars of a real Exchange. Of the people in them nothing is known, so that they cannot be made up.',
    );
  }
  const { organisation } = file;
  const parsed = parseOrganisation(organisation.text, organisation.fileName ?? fileName);
  const calendars = textsIn([file.journal, file.beginning]).filter(isCalendar).map(unfolded);
  const names = new NameMap(realNames(parsed, calendars));
  const pictures = new Map(Object.keys(file.pictures).map((id) => [id, facelessId]));
  const mapper = new CapsuleMapper(names, pictures);
  const sizeKB = (path: string): number | undefined => sizeOf(organisation.photos[path]);
  return {
    ...mapper.capsule(file),
    pseudonyms: true,
    organisation: {
      fileName,
      text: JSON.stringify(mapper.organisation(parsed, sizeKB), null, 1),
      photos: {},
    },
    pictures: pictures.size === 0 ? {} : { [facelessId]: faceless },
  };
}

const faceless = Buffer.from(facelessPicture()).toString('base64');
const facelessId = contentId(facelessPicture());

/** Size of a picture in KB, as the organisation file states it. */
function sizeOf(encoded: string | undefined): number | undefined {
  if (encoded === undefined) return undefined;
  return Buffer.from(encoded, 'base64').length / 1024;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
