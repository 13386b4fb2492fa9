import { type ObjectType, ShellObject, type Value } from '../values/value.js';

const blockType: ObjectType = {
  name: 'Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData',
  text: (block) => String(block.get('Text') ?? ''),
};

/** What the Format cmdlets put into the pipe: text that is laid out already. */
export const formatBlock = (lines: readonly string[]): ShellObject =>
  new ShellObject(blockType, [['Text', lines.join('\n')]]);

/** The text of a block; null for any other value. */
export const blockText = (value: Value): string | null =>
  value instanceof ShellObject && value.type === blockType ? String(value.get('Text') ?? '') : null;
