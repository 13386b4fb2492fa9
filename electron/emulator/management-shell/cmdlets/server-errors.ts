import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import { FrontEndError } from '../../lync-server/front-ends/front-end.js';
import {
  RegistryError,
  type RegistryErrorCode,
} from '../../lync-server/front-ends/registry/registry-path.js';
import { LyncServerError, type LyncServerErrorCode } from '../../lync-server/lync-server-error.js';
import { type ErrorCategory, ShellError } from '../shell-error.js';

/** Follows `policies/own-error-texts`. */
const categories: Readonly<Record<LyncServerErrorCode, ErrorCategory>> = {
  'invalid-identity': 'InvalidArgument',
  'policy-exists': 'ResourceExists',
  'policy-not-found': 'ObjectNotFound',
  'policy-in-use': 'InvalidOperation',
  'not-a-user-policy': 'InvalidArgument',
  'site-not-found': 'ObjectNotFound',
  'service-not-found': 'ObjectNotFound',
  'user-not-found': 'ObjectNotFound',
  'not-homed-here': 'InvalidOperation',
  'unknown-parameter': 'InvalidArgument',
  'invalid-value': 'InvalidData',
};

/** What PowerShell's registry provider calls the refusals: category, id and exception. */
const registryErrors: Readonly<
  Record<RegistryErrorCode, readonly [category: ErrorCategory, id: string, exception: string]>
> = {
  'key-not-found': ['ObjectNotFound', 'PathNotFound', 'ItemNotFoundException'],
  'value-not-found': ['InvalidArgument', 'GetPropertyError', 'PSArgumentException'],
  'key-exists': ['ResourceExists', 'NewItemKeyAlreadyExists', 'IOException'],
  'value-exists': ['ResourceExists', 'NewPropertyAlreadyExists', 'IOException'],
  'access-denied': ['PermissionDenied', 'UnauthorizedAccess', 'SecurityException'],
  'invalid-name': ['InvalidArgument', 'InvalidName', 'ArgumentException'],
  'not-emulated': ['NotImplemented', 'NotSupported', 'NotSupportedException'],
  limit: ['LimitsExceeded', 'RegistryLimitReached', 'IOException'],
};

/** A refusal of a server as the cmdlet reports it; any other error as it is. */
export function fromRefusal(error: unknown, cmdlet: string): unknown {
  if (error instanceof LyncServerError) return fromServerError(error, cmdlet);
  const { message } = error instanceof Error ? error : { message: '' };
  if (error instanceof FrontEndError) {
    const exception = 'ServiceCommandException';
    return new ShellError({
      message,
      category: 'ObjectNotFound',
      id: 'NotFound',
      exception,
      cmdlet,
    });
  }
  if (!(error instanceof RegistryError)) return error;
  const [category, id, exception] = registryErrors[error.code];
  return new ShellError({ message, category, id, exception, cmdlet });
}

function fromServerError(error: LyncServerError, cmdlet: string): ShellError {
  const cause = error.cause instanceof PolicyValueError ? error.cause : null;
  return new ShellError({
    message: error.message,
    category: categories[error.code],
    id: error.code
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    exception: cause === null ? 'ManagementException' : 'ParameterBindingValidationException',
    cmdlet,
  });
}
