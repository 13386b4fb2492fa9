import type { z } from 'zod';
import { commandSchema } from '../../../../../shared/contract/commands/command.js';
import type { OrganisationFile } from '../../../../../shared/organisation/organisation-schema.js';
import { organisationSchema } from '../../../../../shared/organisation/organisation-schema.js';
import { parseOrganisation } from '../../../../../shared/organisation/parse-organisation.js';
import { deploymentSnapshotSchema } from '../../../../emulator/deployment/deployment-snapshot.js';
import { contentId } from '../../storage/content-id.js';
import type { Capsule } from '../capsule-text.js';
import { facelessPicture } from './faceless-picture.js';
import { MadeUpTexts } from './made-up-texts.js';
import { type MapText, mapBySchema } from './map-by-schema.js';
import { commonNames, isCalendar, unfolded } from './map-calendar.js';
import { mapOfOrganisation, spelledOut } from './map-of-organisation.js';

/** Name of the organisation file of a capsule whose names are made up. */
const fileName = 'organisation.json';

/**
 * The same capsule with made-up names and texts, the same for the same throughout, and no picture of anybody. What
 * happened, and when, stays.
 */
export function pseudonymise(capsule: Capsule): Capsule {
  const { organisation, state, withoutExchange, pictures } = capsule;
  const { deployment, journal } = state;
  const parsed = parseOrganisation(organisation.text, organisation.fileName ?? fileName);
  const file = withoutPictures(spelledOut(parsed), organisation.photos);
  const texts = textsIn([file, state]).map((text) => (isCalendar(text) ? unfolded(text) : text));
  const names = texts.filter(isCalendar).flatMap(commonNames);
  const madeUp = new MadeUpTexts(mapOfOrganisation(file, texts, names), facelessId);
  const mapAll = (map: MapText) => ({
    file: mapped(organisationSchema, file, map),
    state: {
      deployment: mapped(deploymentSnapshotSchema, deployment, map),
      journal: {
        ...journal,
        acts: journal.acts.map((act) => ({
          ...act,
          command: mapped(commandSchema, act.command, map),
        })),
      },
    },
  });
  mapAll(madeUp.learn);
  const { file: madeUpFile, ...rest } = mapAll(madeUp.text);
  return {
    ...capsule,
    ...rest,
    pseudonyms: true,
    organisation: { fileName, text: JSON.stringify(madeUpFile, null, 1), photos: {} },
    withoutExchange: withoutExchange.map((sip) => madeUp.text(sip, null, {})),
    pictures: Object.keys(pictures).length === 0 ? {} : { [facelessId]: faceless },
  };
}

/** Texts take the place of texts, so that the type stays. */
const mapped = <T>(schema: z.ZodType, value: T, map: MapText): T =>
  mapBySchema(schema, value, map) as T;

const faceless = Buffer.from(facelessPicture()).toString('base64');
const facelessId = contentId(facelessPicture());

type Employer = Pick<OrganisationFile, 'people'>;

/** Picture files become generated portraits of the same size, as far as they can be read. */
function withoutPictures(
  { $schema: _, ...file }: OrganisationFile,
  photos: Capsule['organisation']['photos'],
): OrganisationFile {
  const portraits = <E extends Employer>(employer: E): E => ({
    ...employer,
    people: employer.people.map((person) => {
      const { photo } = person;
      if (typeof photo !== 'object' || !('file' in photo)) return person;
      const bytes = photos[photo.file];
      const sizeKB = photo.sizeKB ?? (bytes && Buffer.from(bytes, 'base64').length / 1024);
      // A file that cannot be read shows nothing, and so does no photo.
      return { ...person, photo: sizeKB ? { seed: photo.file, sizeKB } : 'none' };
    }),
  });
  const { partners } = file;
  return { ...portraits(file), ...(partners && { partners: partners.map(portraits) }) };
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
