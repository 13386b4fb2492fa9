import type { HTMLAttributes, ReactNode, Ref } from 'react';

/**
 * A named part of the client. Not a landmark: several clients on one page would give it as many
 * landmarks of the same name.
 */
export function Group(
  props: HTMLAttributes<HTMLDivElement> & {
    readonly label: string;
    readonly ref?: Ref<HTMLDivElement>;
    readonly 'data-client-window'?: string;
  },
): ReactNode {
  const { label, ...rest } = props;
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms and lays out differently
  return <div role="group" aria-label={label} {...rest} />;
}
