import { commandSchema } from '../../../../../shared/contract/commands/command.js';
import { organisationSchema } from '../../../../../shared/organisation/organisation-schema.js';
import { parseOrganisation } from '../../../../../shared/organisation/parse-organisation.js';
import { deploymentSnapshotSchema } from '../../../../emulator/deployment/deployment-snapshot.js';
import type { Capsule } from '../capsule-text.js';
import { facelessPicture } from './faceless-picture.js';
import { facelessId, mapped, textsIn, withoutPictures } from './made-up-organisation.js';
import { MadeUpTexts } from './made-up-texts.js';
import type { MapText } from './map-by-schema.js';
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
  const file = withoutPictures(spelledOut(parsed), (path) => {
    const photo = organisation.photos[path];
    return photo === undefined ? null : Buffer.from(photo, 'base64').length;
  });
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

const faceless = Buffer.from(facelessPicture()).toString('base64');
