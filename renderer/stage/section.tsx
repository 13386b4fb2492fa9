import { type ReactNode, useId } from 'react';
import controls from './controls.module.css';

/** A part of a pane with a heading, which names it. */
export function Section(props: {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { title, level = 2, className, children } = props;
  const Heading = `h${level}` as const;
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <Heading id={id} className={controls.heading}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
