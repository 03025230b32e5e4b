/** What Excel answers where an action cannot be done; it ends the batch at that action. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number
  ) {
    super(message);
    this.name = "HostError";
  }
}

const INVALID = "The argument is invalid or missing or has an incorrect format.";

export function invalidArgument(message = INVALID): HostError {
  return new HostError("InvalidArgument", message, 400);
}

export function invalidOperation(message: string): HostError {
  return new HostError("InvalidOperation", message, 400);
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  const message = "A resource with the same name or identifier already exists.";
  return new HostError("ItemAlreadyExists", message, 409);
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** For what Excel can do and this emulation cannot: never silent, and it names what is missing. */
export function notImplemented(what: string): HostError {
  return new HostError("EmulatorNotImplemented", `The emulated Excel has no ${what}.`, 501);
}

export function apiNotFound(member: string, set: string): HostError {
  return new HostError("ApiNotFound", `${member} needs ${set}.`, 404);
}
