/** A question about the next step of a diagram, which comes before the step itself. */
export interface Prediction {
  /** Without any formatting. */
  readonly question: string;
  /** None when there is nothing to choose from: then one thinks first and looks afterwards. */
  readonly options: readonly { readonly text: string; readonly right: boolean }[];
}
