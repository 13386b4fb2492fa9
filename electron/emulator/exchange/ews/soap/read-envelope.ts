import { utcClock, type ZoneClock } from '../../../../../shared/time/zone-clock.js';
import { parseXml } from '../../xml/parse-xml.js';
import type { XmlElement } from '../../xml/xml-element.js';
import { readTimeZoneContext } from '../zones/time-zone-context.js';
import { EwsError } from './ews-error.js';
import { type EwsVersion, ewsVersionOf, ewsVersions } from './ews-versions.js';

/** What the SOAP header of a request says. */
export interface RequestHead {
  /** The version of the schema that the client speaks; `null` where it names none. */
  readonly version: EwsVersion | null;
  /** The zone of times without zone, by TimeZoneContext. */
  readonly clock: ZoneClock;
  /** In whose name a service asks. */
  readonly impersonated: string | undefined;
}

/** Reads a SOAP request as far as all operations have it in common. @throws {XmlError | EwsError} */
export function readEnvelope(body: string): { head: RequestHead; operation: XmlElement } {
  const envelope = parseXml(body);
  const operation =
    envelope.name === 'Envelope' ? envelope.child('Body')?.elements()[0] : undefined;
  if (!operation) {
    throw new EwsError('ErrorInvalidRequest', 'The request is no SOAP envelope with an operation.');
  }
  const header = envelope.child('Header');
  const zone = header?.find('TimeZoneContext', 'TimeZoneDefinition');
  return {
    operation,
    head: {
      version: readVersion(header?.child('RequestServerVersion')),
      clock: zone ? readTimeZoneContext(zone) : utcClock,
      impersonated: header?.find('ExchangeImpersonation', 'ConnectingSID')?.elements()[0]?.text,
    },
  };
}

function readVersion(element: XmlElement | undefined): EwsVersion | null {
  const name = element?.attribute('Version');
  if (name === undefined) return null;
  const version = ewsVersionOf(name);
  if (version !== null) return version;
  throw new EwsError(
    'ErrorInvalidServerVersion',
    `RequestServerVersion is "${name.slice(0, 60)}". Ask for one of ${ewsVersions.join(', ')}.`,
  );
}
