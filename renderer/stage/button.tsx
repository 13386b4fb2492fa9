import type { ComponentProps, ReactNode } from 'react';
import controls from './controls.module.css';
import { Icon, type IconName } from './icons.js';

interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'button' | 'primary' | 'quiet' | 'icon';
  readonly small?: boolean;
}

// By their names, so that the bundler sees which are used.
const { button, primary, quiet, icon, small: tight } = controls;
const looks = { button, primary, quiet, icon } as const;

/** A button of the stage; what is true of buttons in general goes to the element. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = 'button', small = false, className, ...rest } = props;
  const names = [looks[kind], small && tight, className].filter(Boolean);
  return <button type="button" className={names.join(' ')} {...rest} />;
}

/** A button that shows an icon alone. Its label is its tooltip too, unless `title` says more. */
export function IconButton(
  props: Omit<ButtonProps, 'kind'> & { readonly icon: IconName; readonly label: string },
): ReactNode {
  const { icon, label, title = label, ...rest } = props;
  return (
    <Button kind="icon" aria-label={label} title={title} {...rest}>
      <Icon name={icon} />
    </Button>
  );
}
