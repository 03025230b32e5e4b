import type { Operation } from "./change";
import type { Session } from "./host";

/** Excel on the web takes 5 MB a request; the estimate leaves room. */
const REQUEST_BYTES = 4_000_000;

/** How far the sending has come, for what must be done when it fails. */
export interface Sending {
  /** Requests that Excel has carried out. */
  requests: number;
}

/** Queues operations in their order and sends them, in as few requests as Excel takes. */
export async function send(
  session: Session,
  operations: readonly Operation[],
  sending: Sending
): Promise<void> {
  let bytes = 0;
  for (const operation of operations) {
    if (bytes > 0 && bytes + operation.bytes > REQUEST_BYTES) {
      await session.sync();
      sending.requests += 1;
      bytes = 0;
    }
    operation.queue(session.context);
    bytes += operation.bytes;
  }
  if (bytes === 0) return;
  await session.sync();
  sending.requests += 1;
}
