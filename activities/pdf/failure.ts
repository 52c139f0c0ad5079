export type RenderFailureCode = 'pdf.timeout' | 'pdf.text' | 'pdf.leaves' | 'pdf.browser' | 'pdf.closed';

export class RenderFailure extends Error {
  readonly code: RenderFailureCode;
  constructor(code: RenderFailureCode, message: string) {
    super(message);
    this.name = 'RenderFailure';
    this.code = code;
  }
}
