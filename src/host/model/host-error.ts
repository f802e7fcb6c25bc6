/** A failure with the code Excel gives it; the dispatcher passes it on as it is. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (message: string): HostError =>
  new HostError('InvalidArgument', message);
export const itemNotFound = (message: string): HostError => new HostError('ItemNotFound', message);
export const accessDenied = (message: string): HostError => new HostError('AccessDenied', message);
