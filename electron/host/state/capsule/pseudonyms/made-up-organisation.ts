import type { z } from 'zod';
import { reportWithoutNames } from '../../../../../shared/organisation/import-report.js';
import {
  type OrganisationFile,
  organisationSchema,
} from '../../../../../shared/organisation/organisation-schema.js';
import { contentId } from '../../storage/content-id.js';
import { facelessPicture } from './faceless-picture.js';
import { MadeUpTexts } from './made-up-texts.js';
import { type MapText, mapBySchema } from './map-by-schema.js';
import { mapOfOrganisation, spelledOut } from './map-of-organisation.js';

/** The id of the picture that stands for all others. */
export const facelessId = contentId(facelessPicture());

/** The same organisation with made-up names and texts, the same for the same throughout, and no picture of anybody. */
export function withMadeUpNames(
  organisation: OrganisationFile,
  pictures: ReadonlyMap<string, Uint8Array>,
): OrganisationFile {
  const sizeOf = (path: string): number | null => pictures.get(path)?.length ?? null;
  const file = withoutPictures(spelledOut(organisation), sizeOf);
  const madeUp = new MadeUpTexts(mapOfOrganisation(file, textsIn(file), []), facelessId);
  return mapped(organisationSchema, file, madeUp.text);
}

/** Texts take the place of texts, so that the type stays. */
export const mapped = <T>(schema: z.ZodType, value: T, map: MapText): T =>
  mapBySchema(schema, value, map) as T;

type Employer = Pick<OrganisationFile, 'people'>;

/**
 * Picture files become generated portraits of the same size, as far as they can be read; an import tells numbers only.
 * @param bytesOf null for a picture that is gone
 */
export function withoutPictures(
  { $schema: _, ...file }: OrganisationFile,
  bytesOf: (path: string) => number | null,
): OrganisationFile {
  const portraits = <E extends Employer>(employer: E): E => ({
    ...employer,
    people: employer.people.map((person) => {
      const { photo } = person;
      if (typeof photo !== 'object' || !('file' in photo)) return person;
      const sizeKB = photo.sizeKB ?? (bytesOf(photo.file) ?? 0) / 1024;
      // A file that cannot be read shows nothing, and so does no photo.
      return { ...person, photo: sizeKB ? { seed: photo.file, sizeKB } : 'none' };
    }),
  });
  const { partners, importReport } = file;
  return {
    ...portraits(file),
    ...(partners && { partners: partners.map(portraits) }),
    ...(importReport && { importReport: reportWithoutNames(importReport) }),
  };
}

/** Every text and every name of a member. */
export function textsIn(value: unknown): readonly string[] {
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
