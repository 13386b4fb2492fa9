import { surelyFits } from '../../../shared/file-format/fits.js';
import {
  type OrganisationFile,
  organisationSchema,
} from '../../../shared/organisation/organisation-schema.js';
import contoso from './sample/contoso.json' with { type: 'json' };

/** contoso.com with its partner fabrikam.com, from a file of the published format. */
export const sampleOrganisation = (): OrganisationFile =>
  surelyFits(organisationSchema, contoso) ? contoso : organisationSchema.parse(contoso);
