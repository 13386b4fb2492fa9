/** A text that runs: what was typed, or a script. */
export interface SourceText {
  readonly text: string;
  /** The name of the script; null for what was typed. */
  readonly file: string | null;
}

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where something stands, and in which text. */
export interface Span extends TextRange {
  readonly source: SourceText;
}

/** Categories of an error record that the shell uses. Source: System.Management.Automation.ErrorCategory. */
export type ErrorCategory =
  | 'InvalidArgument'
  | 'InvalidData'
  | 'InvalidOperation'
  | 'InvalidType'
  | 'LimitsExceeded'
  | 'NotImplemented'
  | 'NotSpecified'
  | 'ObjectNotFound'
  | 'OpenError'
  | 'OperationStopped'
  | 'ParserError'
  | 'ResourceExists'
  | 'PermissionDenied';

export interface ShellErrorDetails {
  readonly message: string;
  readonly category: ErrorCategory;
  /** First half of FullyQualifiedErrorId. */
  readonly id: string;
  /** Name of the .NET exception that PowerShell would show. */
  readonly exception: string;
  /** The value at fault and its type, as in `(Global:String)`. */
  readonly target?: string;
  readonly span?: Span;
  /** Where it was, in the words of a record that is thrown again; without it, what `span` says. */
  readonly position?: string;
  /** The cmdlet that reports the error. */
  readonly cmdlet?: string;
}

/**
 * What an error ends: its statement; the script up to a `try` that catches it, as `throw` does; or the input whatever
 * it says, as a limit does.
 */
export type Ends = 'statement' | 'script' | 'input';

/** An error as the shell shows it in red. A cmdlet throws it before it has changed anything. */
export class ShellError extends Error {
  override readonly name = 'ShellError';
  constructor(
    readonly details: ShellErrorDetails,
    readonly ends: Ends = 'statement',
  ) {
    super(details.message);
  }

  /** The same error with a place, unless it has one. */
  at(span: Span, cmdlet?: string): ShellError {
    const located = { span, ...(cmdlet === undefined ? {} : { cmdlet }), ...this.details };
    return new ShellError(located, this.ends);
  }

  /** The same error that ends the script. */
  stopping(): ShellError {
    return new ShellError(this.details, 'script');
  }
}

/** Text the shell understands but leaves out on purpose. Found before anything runs. */
export function notSupported(what: string, span: Span): ShellError {
  return new ShellError({
    message: `${what} is not supported by this management shell.`,
    category: 'NotImplemented',
    id: 'NotSupported',
    exception: 'ParseException',
    span,
  });
}

/** Text that is no PowerShell. Messages and ids are those of PowerShell 2.0 where they are known. */
export function parserError(id: string, message: string, span: Span, token: string): ShellError {
  return new ShellError({
    message,
    category: 'ParserError',
    id,
    exception: 'ParentContainsErrorRecordException',
    target: `${token}:${token === '<' ? 'OperatorToken' : 'String'}`,
    span,
  });
}

/** A stated limit was reached; the input ends here. */
export function limitReached(message: string, span?: Span): ShellError {
  return new ShellError(
    {
      message,
      category: 'LimitsExceeded',
      id: 'ShellLimitReached',
      exception: 'LimitException',
      ...(span === undefined ? {} : { span }),
    },
    'input',
  );
}

/** An operation on a value that cannot carry it. */
export function runtimeError(message: string, id = 'RuntimeException', span?: Span): ShellError {
  return new ShellError({
    message,
    category: 'InvalidOperation',
    id,
    exception: 'RuntimeException',
    ...(span === undefined ? {} : { span }),
  });
}

/** Deep recursion of a script counts as a limit as well; anything else is a defect and stays one. */
export function asShellError(error: unknown): ShellError | null {
  if (error instanceof ShellError) return error;
  if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) return null;
  return new ShellError(
    {
      message: 'The input nests too deeply and was stopped.',
      category: 'LimitsExceeded',
      id: 'ShellLimitReached',
      exception: 'LimitException',
    },
    'input',
  );
}
