/** What is wrong with an offered value. */
export type PolicyValueFault = 'type' | 'enum' | 'range' | 'length' | 'null';

/** A value that a parameter does not take. The message names the parameter, the value offered and what is allowed. */
export class PolicyValueError extends Error {
  readonly parameter: string;
  readonly fault: PolicyValueFault;
  /** The value offered, as text. */
  readonly offered: string;
  /** What may be given instead, as a phrase. */
  readonly allowed: string;

  constructor(
    parameter: string,
    fault: PolicyValueFault,
    offered: string,
    allowed: string,
    hint = '',
  ) {
    super(
      `Parameter '${parameter}' does not take the value ${offered}. Allowed: ${allowed}.${hint}`,
    );
    this.name = 'PolicyValueError';
    this.parameter = parameter;
    this.fault = fault;
    this.offered = offered;
    this.allowed = allowed;
  }
}
