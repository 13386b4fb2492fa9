import type { ComponentProps, ReactNode } from 'react';
import controls from './controls.module.css';
import { Icon } from './icons.js';
import styles from './search-input.module.css';

type SearchInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  /** Its name, and what stands in it while it is empty, unless `placeholder` says more. */
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
};

/** A field for words to search for. */
export function SearchInput(props: SearchInputProps): ReactNode {
  const { label, placeholder = label, className = '', onSearch, ...rest } = props;
  return (
    <input
      type="search"
      className={`${controls.input} ${className}`}
      aria-label={label}
      placeholder={placeholder}
      onChange={({ target }) => onSearch(target.value)}
      {...rest}
    />
  );
}

/** The same with a magnifying glass, as wide as there is room; `children` lie at its end until something is typed. */
export function SearchField(props: SearchInputProps & { readonly children?: ReactNode }) {
  const { children, ...input } = props;
  return (
    <span className={styles.field}>
      <Icon name="search" size={14} />
      <SearchInput {...input} />
      {children && <span className={styles.end}>{children}</span>}
    </span>
  );
}
