/** The result of one recorded case, in the words of the recording. */
export interface Judgement {
  readonly agrees: boolean;
  readonly expected: string;
  readonly actual: string;
}
