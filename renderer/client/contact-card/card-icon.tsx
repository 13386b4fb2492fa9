import type { ReactNode } from 'react';
import { LineIcon } from '../line-icon.js';

const paths = {
  email: 'M1 3h14v10h-14zM1 3.5l7 6l7-6',
  message: 'M1.5 2.5h13v8.5h-6l-3 3v-3h-4zM4 5.5h8M4 8h8',
  call: 'M1 2h3.5v12h-3.5zM6 3h9v11h-9zM8 5.5h5M8 8.5h.01M10.5 8.5h.01M13 8.5h.01M8 11h.01M10.5 11h.01M13 11h.01',
  more: 'M1.5 2.5h13v11h-13zM4 5.5h4M4 8h4M4 10.5h4M10.5 6l2 2l-2 2',
  expand: 'M4 6l4 4l4-4',
  collapse: 'M4 10l4-4l4 4',
} as const;

export function CardIcon(props: { readonly name: keyof typeof paths }): ReactNode {
  return <LineIcon path={paths[props.name]} size={16} />;
}
