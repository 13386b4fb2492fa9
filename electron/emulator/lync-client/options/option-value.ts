/** The value of one control: of a check box, of a spinner, or of text and choices. */
export type OptionValue = boolean | number | string;
