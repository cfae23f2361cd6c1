import type { WireError } from './wire';

/** An error that Excel answers for one action of a batch; Office.js turns it into an OfficeExtension.Error. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }

  /** The error as the answer to a batch carries it. */
  at(location: string, actionIndex: number): WireError {
    return {
      Code: this.code,
      Message: this.message,
      HttpStatusCode: this.status,
      Location: location,
      ActionIndex: actionIndex,
    };
  }
}

// Codes are those of Excel.ErrorCodes in the library; the English texts are as Excel users report them.
// 未验证: the status numbers, and that Excel gives just this code for just this mistake.

export const itemNotFound = () => new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const itemAlreadyExists = () =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);

export const wrongDimensions = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const accessDenied = () =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);

export const unsupportedSheet = () =>
  new HostError(
    'UnsupportedSheet',
    'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
  );

export const invalidSelection = () =>
  new HostError('InvalidSelection', 'The current selection is invalid for this operation.');

export const invalidObjectPath = (what: string) =>
  new HostError('InvalidObjectPath', `The object path '${what}' isn't working for what you're trying to do.`);

/** The member exists in Excel, but only in a later API set than the test declares. */
export const aboveDeclaredSet = (member: string, set: string) =>
  new HostError(
    'ApiNotFound',
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member} needs ${set})`,
    404,
  );

/** The member is not built here: a test that needs it builds it first, rather than getting a friendly default. */
export const notBuilt = (member: string) =>
  new HostError('ApiNotFound', `模拟主机尚未实现 ${member}（见 test/host/README.md）`, 404);
