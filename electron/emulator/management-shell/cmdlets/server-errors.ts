import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import type { LyncServerError, LyncServerErrorCode } from '../../lync-server/lync-server-error.js';
import { type ErrorCategory, ShellError } from '../shell-error.js';

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

/** A refusal of Lync Server as the cmdlet reports it. */
export function fromServerError(error: LyncServerError, cmdlet: string): ShellError {
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
