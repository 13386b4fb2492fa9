import { parseXml } from '../xml/parse-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import { EwsError } from './ews-error.js';
import { type AvailabilityRequest, readAvailabilityRequest } from './get-user-availability.js';
import { readOofAddress } from './get-user-oof-settings.js';

/** An operation as read from a request, whoever sent it. */
export type EwsOperation =
  | { readonly name: 'availability'; readonly request: AvailabilityRequest }
  | { readonly name: 'oof-settings'; readonly address: string }
  | {
      readonly name: 'find-item' | 'get-folder' | 'get-item';
      readonly element: XmlElement;
      /** The address in whose name a service asks. */
      readonly impersonated: string | undefined;
    };

const folderOperations = {
  FindItem: 'find-item',
  GetFolder: 'get-folder',
  GetItem: 'get-item',
} as const;

/** Reads a SOAP request. @throws {XmlError | EwsError} */
export function readOperation(body: string): EwsOperation {
  const envelope = parseXml(body);
  const element = envelope.name === 'Envelope' ? envelope.child('Body')?.elements()[0] : undefined;
  if (!element) {
    throw new EwsError('ErrorInvalidRequest', 'The request is no SOAP envelope with an operation.');
  }
  switch (element.name) {
    case 'GetUserAvailabilityRequest':
      return { name: 'availability', request: readAvailabilityRequest(element) };
    case 'GetUserOofSettingsRequest':
      return { name: 'oof-settings', address: readOofAddress(element) };
    case 'FindItem':
    case 'GetFolder':
    case 'GetItem':
      return {
        name: folderOperations[element.name],
        element,
        impersonated: impersonatedBy(envelope),
      };
    default:
      throw new EwsError(
        'ErrorInvalidRequest',
        `${element.name} is not emulated. GetUserAvailability, GetUserOofSettings, FindItem, GetFolder and GetItem are.`,
      );
  }
}

function impersonatedBy(envelope: XmlElement): string | undefined {
  return envelope.find('Header', 'ExchangeImpersonation', 'ConnectingSID')?.elements()[0]?.text;
}
