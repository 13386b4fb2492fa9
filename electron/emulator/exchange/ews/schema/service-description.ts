import type { EwsOperation } from '../operation.js';
import { ewsOperations, requestElement } from '../operations.js';
import { messagesNamespace, typesNamespace } from '../soap/soap-envelope.js';
import { commonMessages, commonTypes, requestHeaders, responseHeaders } from './common-types.js';
import { extension, type SchemaType, type SchemaTypes } from './schema.js';
import { allMembers, parseMember, writeSchema, xsdNamespace } from './write-schema.js';

/** Files that describe EWS, by path in lower case; each is made when it is first asked for. */
const files: ReadonlyMap<string, (ewsUrl: string) => string> = new Map([
  ['/ews/services.wsdl', writeServices],
  ['/ews/messages.xsd', once(writeMessages)],
  ['/ews/types.xsd', once(writeTypes)],
]);

/**
 * The WSDL of EWS and its schemas, at the paths where Exchange serves them. They describe the operations that are
 * answered and those that are refused. Unlike that of Exchange, the WSDL has a service element, so that a client takes
 * the address from it. `null` for any other path.
 */
export const serviceDescription = (path: string, ewsUrl: string): string | null =>
  files.get(path)?.(ewsUrl) ?? null;

function once(write: () => string): () => string {
  let text: string | null = null;
  return () => {
    text ??= write();
    return text;
  };
}

/** The whole answer: response messages in a list, unless the operation says otherwise. */
function responseOf({ name, schema }: EwsOperation): SchemaType {
  if (schema.response) return schema.response;
  return { kind: 'sequence', members: [`ResponseMessages m:${name}ResponseMessagesType`] };
}

/** Types of the lists of response messages. */
function messageTypesOf({ name, schema }: EwsOperation): SchemaTypes {
  if (schema.response) return {};
  const message = schema.message && 'members' in schema.message ? schema.message.members : [];
  return {
    [`${name}ResponseMessagesType`]: {
      kind: 'sequence',
      members: [`${name}ResponseMessage+ m:${name}ResponseMessageType`],
    },
    [`${name}ResponseMessageType`]: extension('m:ResponseMessageType', ...message),
  };
}

function writeMessages(): string {
  const types = ewsOperations.flatMap((operation) => [
    ...Object.entries(operation.schema.messages ?? {}),
    ...Object.entries(messageTypesOf(operation)),
  ]);
  const elements = ewsOperations.flatMap((operation) => [
    [requestElement(operation), operation.schema.request] as const,
    [`${operation.name}Response`, responseOf(operation)] as const,
  ]);
  return writeSchema('m', { ...commonMessages, ...Object.fromEntries(types) }, elements);
}

function writeTypes(): string {
  const ofOperations = ewsOperations.map(({ schema }) => schema.types ?? {});
  const types: SchemaTypes = Object.assign({}, commonTypes, ...ofOperations);
  const used = [
    ...Object.values(types),
    ...ewsOperations.flatMap((operation) => [operation.schema.request, responseOf(operation)]),
  ].flatMap(allMembers);
  const elements = new Map(
    [...requestHeaders, ...responseHeaders, ...used]
      .map(parseMember)
      .flatMap(({ prefix, name, type }) => (prefix === 't' ? [[name, type]] : [])),
  );
  return writeSchema('t', types, [...elements]);
}

function writeServices(ewsUrl: string): string {
  const headers = [...requestHeaders, ...responseHeaders].map((member) => parseMember(member).name);
  const header = (name: string) =>
    `<soap:header message="tns:${name}" part="${name}" use="literal"/>`;
  const bodies = ewsOperations.flatMap((operation) => [
    [`${operation.name}SoapIn`, requestElement(operation)],
    [`${operation.name}SoapOut`, `${operation.name}Response`],
  ]);
  const message = ([name, element]: readonly string[]) =>
    `<wsdl:message name="${name}"><wsdl:part name="parameters" element="tns:${element}"/></wsdl:message>`;
  const names = ewsOperations.map(({ name }) => name);
  const write = (one: (name: string) => string): string => names.map(one).join('');
  const inputs = requestHeaders.map((member) => header(parseMember(member).name)).join('');
  const outputs = responseHeaders.map((member) => header(parseMember(member).name)).join('');
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" ` +
    `xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="${xsdNamespace}" xmlns:tns="${messagesNamespace}" ` +
    `xmlns:t="${typesNamespace}" targetNamespace="${messagesNamespace}"><wsdl:types><xs:schema>` +
    `<xs:import namespace="${messagesNamespace}" schemaLocation="messages.xsd"/></xs:schema></wsdl:types>` +
    headers
      .map(
        (name) =>
          `<wsdl:message name="${name}"><wsdl:part name="${name}" element="t:${name}"/></wsdl:message>`,
      )
      .join('') +
    bodies.map(message).join('') +
    '<wsdl:portType name="ExchangeServicePortType">' +
    write(
      (name) =>
        `<wsdl:operation name="${name}"><wsdl:input message="tns:${name}SoapIn"/><wsdl:output message="tns:${name}SoapOut"/></wsdl:operation>`,
    ) +
    '</wsdl:portType><wsdl:binding name="ExchangeServiceBinding" type="tns:ExchangeServicePortType">' +
    '<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>' +
    write(
      (name) =>
        `<wsdl:operation name="${name}"><soap:operation soapAction="${messagesNamespace}/${name}"/>` +
        `<wsdl:input>${inputs}<soap:body parts="parameters" use="literal"/></wsdl:input>` +
        `<wsdl:output>${outputs}<soap:body parts="parameters" use="literal"/></wsdl:output></wsdl:operation>`,
    ) +
    '</wsdl:binding><wsdl:service name="ExchangeServices">' +
    `<wsdl:port name="ExchangeServicePort" binding="tns:ExchangeServiceBinding"><soap:address location="${ewsUrl}"/></wsdl:port>` +
    '</wsdl:service></wsdl:definitions>\n'
  );
}
