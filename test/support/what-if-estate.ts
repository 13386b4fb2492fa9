import type { OrganisationFile } from '../../shared/organisation/organisation-schema.js';
import type { PersonEntry } from '../../shared/organisation/person-schema.js';
import { generateOrganisation } from './generate-organisation.js';

export interface EstateSize {
  readonly people: number;
  readonly policies: number;
  /** Contacts of each person. */
  readonly contacts: number;
}

/** An organisation in which everybody knows those who come after them in the list, and every other has a picture. */
export function whatIfEstate({ people, contacts }: EstateSize): OrganisationFile {
  const file = generateOrganisation({ people, seed: 11 });
  const sipOf = (index: number): string => `person${index % people}@contoso.com`;
  return {
    ...file,
    people: file.people.map(
      (person, index): PersonEntry => ({
        ...person,
        ...(index % 2 === 0 && { photo: { seed: person.sip, sizeKB: 4 } }),
        contacts: {
          ungrouped: Array.from({ length: contacts }, (_, step) => sipOf(index + 1 + step)),
        },
      }),
    ),
  };
}

/** Cmdlets that give such an organisation policies of which no two are alike, granted in turn. */
export function policiesOfEstate({ people, policies }: EstateSize): string {
  const displayPhotos = ['AllPhotos', 'PhotosFromADOnly', 'NoPhoto'];
  const made = Array.from({ length: policies }, (_, index) => {
    const photo = displayPhotos[index % displayPhotos.length];
    return `New-CsClientPolicy P${index} -DisplayPhoto ${photo} -MaxPhotoSizeKB ${20 + (index % 60)} -WebServicePollInterval 00:${10 + (index % 40)}:00`;
  });
  const granted = Array.from(
    { length: Math.floor(people / 2) },
    (_, index) => `Grant-CsClientPolicy person${index}@contoso.com P${index % policies}`,
  );
  return [...made, ...granted].join('\n');
}
