/** Where something stands in a file that a person wrote. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
