import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import contoso from './sample/contoso.json' with { type: 'json' };

/** contoso.com with its partner fabrikam.com, from a file of the published format: a test has checked it, so no start does. */
export const sampleOrganisation = (): OrganisationFile => contoso as OrganisationFile;
