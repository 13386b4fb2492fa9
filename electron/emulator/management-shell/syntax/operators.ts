/**
 * Binary operators by precedence, loosest first; those of one level group from the left. The comma binds tighter than
 * all of them, unary operators tighter than the comma.
 * Source: PowerShell language specification, B.2.3.
 */
const levels: readonly (readonly string[])[] = [
  ['-and', '-or', '-xor'],
  ['-band', '-bor', '-bxor'],
  [
    ...['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'like', 'notlike', 'match', 'notmatch'],
    ...['contains', 'notcontains', 'in', 'notin', 'replace', 'split'],
  ]
    .flatMap((name) => [`-${name}`, `-c${name}`, `-i${name}`])
    .concat('-is', '-isnot', '-as', '-join'),
  ['+', '-'],
  ['*', '/', '%'],
  ['-f'],
  ['..'],
];

const levelOf: ReadonlyMap<string, number> = new Map(
  levels.flatMap((names, level) => names.map((name) => [name, level] as const)),
);

/** How tight an operator binds; undefined for what is none. */
export const precedence = (operator: string): number | undefined => levelOf.get(operator);

/** An operator between two operands, as far as it may be one: `-foo` is read and is none. */
export const binaryOperator =
  /[-\u2013-\u2015]\p{L}[\p{L}\p{N}_]*|\.\.|\+(?![+=])|[-\u2013-\u2015](?![-\u2013-\u2015=])|[*/%](?!=)/uy;

export const unaryOperator =
  /[,!]|\+\+?|[-\u2013-\u2015](?:[-\u2013-\u2015]|(?:not|bnot|[ic]?split|join)(?![\p{L}\p{N}_]))?/iuy;

/** The operator as the interpreter knows it: plain dashes, lower case. */
export const spelled = (operator: string): string =>
  operator.replace(/[\u2013-\u2015]/g, '-').toLowerCase();
