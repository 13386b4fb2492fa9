import {
  categoryInfo,
  formatErrorRecord,
  fullErrorId,
  placeOf,
  positionOf,
} from '../format/format-error.js';
import { type ErrorCategory, ShellError, type ShellErrorDetails } from '../shell-error.js';
import { itemText, typeNameOf } from '../values/conversion.js';
import { type ObjectType, ShellObject, type Value } from '../values/value.js';
import { invocationType } from './automatic-variables.js';

/** `$_` in a `catch`, and what `$Error` holds. Prints as the error did. */
export const errorRecordType: ObjectType = {
  name: 'System.Management.Automation.ErrorRecord',
  text: (record) => messageOf(record.get('Exception')),
  printed: (record) => formatErrorRecord(detailsOf(record)),
};

/** Source: System.Management.Automation.ErrorCategory. */
const declaredCategory = {
  name: 'System.Management.Automation.ErrorCategory',
  values: {
    NotSpecified: 0,
    OpenError: 1,
    InvalidArgument: 5,
    InvalidData: 6,
    InvalidOperation: 7,
    InvalidType: 9,
    NotImplemented: 11,
    ObjectNotFound: 13,
    OperationStopped: 14,
    ParserError: 17,
    PermissionDenied: 18,
    ResourceExists: 20,
    LimitsExceeded: 29,
  } satisfies Readonly<Record<ErrorCategory, number>>,
};

export const categoryInfoType: ObjectType = {
  name: 'System.Management.Automation.ErrorCategoryInfo',
  declared: (property) => (property === 'Category' ? declaredCategory : undefined),
  text: (info) => itemText(info.get('Text')),
};

/** Exceptions that PowerShell itself has; the others are of .NET. */
const ofPowerShell =
  /^(?:Runtime|CommandNotFound|Parse|ParameterBinding\w*|ParentContainsErrorRecord|ItemNotFound|DriveNotFound|PS\w+|PipelineStopped|ActionPreferenceStop)Exception$/;

const fullExceptionName = (short: string): string =>
  short.includes('.')
    ? short
    : ofPowerShell.test(short)
      ? `System.Management.Automation.${short}`
      : `System.${short}`;

/** The type of an exception, by its full name. */
export const exceptionType = (name: string): ObjectType => ({
  name,
  text: (exception) => itemText(exception.get('Message')),
});

const isException = (value: Value): value is ShellObject =>
  value instanceof ShellObject && value.type.name.endsWith('Exception');

export const isErrorRecord = (value: Value): value is ShellObject =>
  value instanceof ShellObject && value.type.name === errorRecordType.name;

export const newException = (name: string, message: string, inner: Value = null): ShellObject =>
  new ShellObject(exceptionType(name), [
    ['Message', message],
    ['InnerException', inner],
  ]);

const messageOf = (exception: Value): string =>
  exception instanceof ShellObject ? itemText(exception.get('Message')) : '';

/** What an error is to a script. */
export function errorRecordOf({ details }: ShellError): ShellObject {
  const { message, category, exception, target, span, position, cmdlet = '' } = details;
  const place = span === undefined ? null : placeOf(span);
  const [name = '', type = ''] = target?.split(/:(?=[^:]*$)/) ?? [];
  return new ShellObject(errorRecordType, [
    ['Exception', newException(fullExceptionName(exception), message)],
    ['TargetObject', target === undefined ? null : name],
    [
      'CategoryInfo',
      new ShellObject(categoryInfoType, [
        ['Category', category],
        ['Activity', cmdlet],
        ['Reason', exception],
        ['TargetName', name],
        ['TargetType', type],
        ['Text', categoryInfo(details)],
      ]),
    ],
    ['FullyQualifiedErrorId', fullErrorId(details)],
    ['ErrorDetails', null],
    [
      'InvocationInfo',
      new ShellObject(invocationType, [
        ['MyCommand', cmdlet],
        ['ScriptName', span?.source.file ?? ''],
        ['ScriptLineNumber', place?.line ?? 0],
        ['OffsetInLine', place?.column ?? 0],
        ['Line', place?.text ?? ''],
        ['PositionMessage', position ?? positionOf(span)],
      ]),
    ],
  ]);
}

/** What a record says of its error. */
function detailsOf(record: ShellObject): ShellErrorDetails {
  const inner = (name: string, property: string): string => {
    const value = record.get(name);
    return value instanceof ShellObject ? itemText(value.get(property)) : '';
  };
  const cmdlet = inner('CategoryInfo', 'Activity');
  const target = `${inner('CategoryInfo', 'TargetName')}:${inner('CategoryInfo', 'TargetType')}`;
  return {
    message: inner('Exception', 'Message'),
    category: inner('CategoryInfo', 'Category') as ErrorCategory,
    id: itemText(record.get('FullyQualifiedErrorId')).replace(/,[^,]*$/, (rest) =>
      rest === `,${cmdlet}` ? '' : rest,
    ),
    exception: inner('CategoryInfo', 'Reason'),
    position: inner('InvocationInfo', 'PositionMessage'),
    ...(target === ':' ? {} : { target }),
    ...(cmdlet === '' ? {} : { cmdlet }),
  };
}

/** The error that `throw value` is: that of a record, or a new one with the value for its message. */
export function thrownError(value: Value, text: string): ShellError {
  if (isErrorRecord(value)) return new ShellError(detailsOf(value), 'script');
  const exception = isException(value) ? value.type.name.replace(/^.*\./, '') : 'RuntimeException';
  return new ShellError(
    {
      message: text,
      category: 'OperationStopped',
      id: text,
      exception,
      target: `${text}:${typeNameOf(value).replace(/^.*\./, '')}`,
    },
    'script',
  );
}

/** Whether `catch [type]` takes the error; a type by its name in lower case, without `System.`. */
export function isCaughtAs(type: string, { details }: ShellError): boolean {
  const short = type.replace(/^.*\./, '');
  if (['exception', 'systemexception'].includes(short)) return true;
  if (short === 'runtimeexception') return ofPowerShell.test(details.exception);
  return short === details.exception.replace(/^.*\./, '').toLowerCase();
}
