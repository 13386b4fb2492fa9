import { type ShellLimits, shellLimits } from '../limits.js';
import { limitReached } from '../shell-error.js';
import { isDigit, isNewline, isWordStart } from './characters.js';
import { CommandScanner } from './command-scanner.js';
import type { SourceTail } from './source-cursor.js';
import type { EditedSource } from './source-edits.js';

export interface PreparedSource {
  /** Text that the grammar reads, with the way back to the offsets of the original. */
  readonly source: EditedSource;
  /** True when the text ends inside a bracket, a quote, a comment or after a pipe, comma or operator. */
  readonly incomplete: boolean;
  /** Offset of a closing bracket that nothing opened; null when there is none. */
  readonly strayCloser: number | null;
  readonly tail: SourceTail;
}

const headerKeywords = /^(?:if|elseif|foreach|for|while|switch|until)$/i;
const blockKeywords = /^(?:else|do|try|catch|finally|begin|process|end|trap|data)$/i;
const valueKeywords = /^(?:return|throw|exit)$/i;
const flowKeywords = /^(?:break|continue)$/i;
const declarationKeywords = /^(?:function|filter|param|class|enum|using|workflow|configuration)$/i;

/**
 * Makes PowerShell text as people paste it readable for the grammar, and finds out whether it is complete. The grammar
 * reads expressions and statements well, but neither unquoted words in comma lists, nor `ForEach-Object` with
 * parameters, nor typographic quotes and dashes. So comments become blanks, typographic characters become the plain
 * ones, and each unquoted word becomes a stand-in of fixed form; what was written is read back through the offsets.
 */
export function prepareSource(text: string, limits: ShellLimits = shellLimits): PreparedSource {
  return new SourceScanner(text, limits).scan();
}

/** Reads statements and their keywords. */
class SourceScanner extends CommandScanner {
  private statements = 0;
  /** Statements inside one another, such as those behind each `=` of `$a = $b = 1`. */
  private depth = 0;

  scan(): PreparedSource {
    this.statementList('');
    // The grammar takes seconds to recover from many of these, so it is not asked.
    const strayCloser = this.atEnd ? null : this.position;
    return {
      strayCloser,
      source: this.edits.apply(),
      incomplete: this.incomplete,
      tail: this.tail ?? { kind: 'expression' },
    };
  }

  /** Statements up to `closer`, which it leaves; '' means up to the end. */
  protected statementList(closer: string): void {
    for (;;) {
      this.skipBlanks(true);
      const character = this.peek();
      if (character === '') {
        if (closer !== '') this.incomplete = true;
        return;
      }
      if (character === ';') this.position += 1;
      else if (character === closer || ')}]'.includes(character)) return;
      else this.statement();
    }
  }

  protected statement(): void {
    const start = this.position;
    this.statements += 1;
    if (this.statements > this.limits.statements) {
      throw limitReached(
        `The text has more than ${this.limits.statements} statements; run it in parts.`,
        { start, end: start + 1 },
      );
    }
    this.inside(() => this.pipelineElement());
    for (;;) {
      this.skipBlanks(false);
      const character = this.peek();
      const chain =
        this.text.startsWith('&&', this.position) || this.text.startsWith('||', this.position);
      if (character !== '|' && !chain) break;
      this.position += chain ? 2 : 1;
      this.skipBlanks(true);
      if (this.atEnd) this.incomplete = true;
      else this.inside(() => this.pipelineElement());
    }
    // Always move on, whatever stands here.
    if (this.position === start && !this.atEnd) this.position += 1;
  }

  private inside(read: () => void): void {
    this.depth += 1;
    if (this.depth > this.limits.syntaxDepth) {
      throw limitReached(
        `The text has more than ${this.limits.syntaxDepth} statements inside one another; split it up.`,
        { start: this.position, end: this.position + 1 },
      );
    }
    read();
    this.depth -= 1;
  }

  protected pipelineElement(): void {
    const keyword = this.keywordHere();
    if (keyword !== null) this.keywordStatement(keyword);
    else if (this.startsCommand()) this.command();
    else this.expression();
  }

  protected keywordHere(): string | null {
    const word = this.wordHere();
    const next = this.text.charAt(this.position + word.length);
    if (word === '' || next === '-' || next === '.' || next === '\\' || next === ':') return null;
    if (/^foreach$/i.test(word)) {
      return /^\s*\(/.test(this.text.slice(this.position + word.length, this.position + 200))
        ? word
        : null;
    }
    const all = [headerKeywords, blockKeywords, valueKeywords, flowKeywords, declarationKeywords];
    return all.some((keywords) => keywords.test(word)) ? word : null;
  }

  protected startsCommand(): boolean {
    const character = this.peek();
    if (isWordStart(character) || '?%&*\\/~'.includes(character)) return true;
    return character === '.' && !isDigit(this.peek(1));
  }

  protected keywordStatement(keyword: string): void {
    this.position += keyword.length;
    if (valueKeywords.test(keyword)) {
      this.skipBlanks(false);
      const next = this.peek();
      if (next !== '' && !isNewline(next) && !';|)}'.includes(next)) this.statement();
      return;
    }
    if (flowKeywords.test(keyword) || declarationKeywords.test(keyword)) {
      this.expression();
      return;
    }
    if (headerKeywords.test(keyword)) {
      this.skipBlanks(true);
      if (this.peek() === '(') this.group('(', ')');
      else if (this.atEnd) this.incomplete = true;
      if (/^until$/i.test(keyword)) return;
    }
    this.block();
    this.clausesAfter(keyword);
  }

  protected block(): void {
    this.skipBlanks(true);
    if (this.peek() === '{') this.braces();
    else if (this.atEnd) this.incomplete = true;
  }

  /** `elseif`, `else`, and the condition of `do`. */
  protected clausesAfter(keyword: string): void {
    const follows = /^do$/i.test(keyword)
      ? /\s*(while|until)\b/iy
      : /^(?:if|elseif)$/i.test(keyword)
        ? /\s*(elseif|else)\b/iy
        : null;
    if (follows === null) return;
    follows.lastIndex = this.position;
    const next = follows.exec(this.text);
    const word = next?.[1];
    if (next === null || word === undefined) return;
    this.position += next[0].length - word.length;
    if (/^do$/i.test(keyword)) {
      this.position += word.length;
      this.skipBlanks(true);
      if (this.peek() === '(') this.group('(', ')');
      else if (this.atEnd) this.incomplete = true;
    } else {
      this.inside(() => this.keywordStatement(word));
    }
  }
}
