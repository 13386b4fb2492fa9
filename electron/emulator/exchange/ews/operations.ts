import { getUserAvailability } from './availability/get-user-availability.js';
import { getUserOofSettings } from './availability/get-user-oof-settings.js';
import { findFolder } from './folders/find-folder.js';
import { getFolder } from './folders/get-folder.js';
import { syncFolderHierarchy } from './folders/sync-folder-hierarchy.js';
import { findItem } from './items/find-item.js';
import { getItem } from './items/get-item.js';
import { syncFolderItems } from './items/sync-folder-items.js';
import { convertId } from './names/convert-id.js';
import { resolveNames } from './names/resolve-names.js';
import type { EwsOperation, PreparedOperation } from './operation.js';
import { refusedOperations } from './refused-operations.js';
import { EwsError } from './soap/ews-error.js';
import { isBefore } from './soap/ews-versions.js';
import { readEnvelope } from './soap/read-envelope.js';
import { getServerTimeZones } from './zones/get-server-time-zones.js';

/** Operations that are answered. */
const answeredOperations: readonly EwsOperation[] = [
  getUserAvailability,
  getUserOofSettings,
  getFolder,
  findFolder,
  findItem,
  getItem,
  resolveNames,
  getServerTimeZones,
  convertId,
  syncFolderHierarchy,
  syncFolderItems,
];

/** All that are known, those that are refused among them: what the WSDL describes. */
export const ewsOperations: readonly EwsOperation[] = [...answeredOperations, ...refusedOperations];

/** Name of the element that asks for an operation. */
export const requestElement = ({ name, schema }: EwsOperation): string => schema.element ?? name;

const byElement = new Map(ewsOperations.map((one) => [requestElement(one), one]));

/** Reads a SOAP request. @throws {XmlError | EwsError} */
export function readOperation(body: string): PreparedOperation {
  const { head, operation: element } = readEnvelope(body);
  const operation = byElement.get(element.name);
  if (!operation) {
    throw new EwsError(
      'ErrorInvalidOperation',
      `${element.name} is not emulated. ${answeredOperations.map(({ name }) => name).join(', ')} are.`,
    );
  }
  if (head.version !== null && isBefore(head.version, operation.since)) {
    throw new EwsError(
      'ErrorIncorrectSchemaVersion',
      `${operation.name} came with ${operation.since}, and the request speaks ${head.version}. Ask with a later RequestServerVersion.`,
    );
  }
  return operation.prepare(element, head);
}
