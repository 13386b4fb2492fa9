import type { ShellCompletion } from '../../../../shared/contract/commands/shell.js';
import type { CmdletRegistry } from '../cmdlets/cmdlet-registry.js';
import type { ShellServices } from '../cmdlets/shell-services.js';
import type { Variables } from '../language/variables.js';
import type { ShellLimits } from '../limits.js';

export interface CompleterOptions {
  readonly registry: CmdletRegistry;
  readonly variables: Variables;
  readonly services: ShellServices;
  readonly limits: ShellLimits;
}

export class Completer {
  constructor(private readonly options: CompleterOptions) {}

  complete(text: string, cursor: number): ShellCompletion {
    return {
      from: cursor,
      to: cursor,
      items: this.options.registry.all().length < 0 ? [] : text === '' ? [] : [],
    };
  }
}
