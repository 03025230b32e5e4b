import type { Host } from "./host";
import { HostError, itemNotFound, notImplemented } from "./host-error";
import { callMember, writeMember } from "./members";
import { ObjectPaths } from "./object-path";
import { answerQuery, identityOf } from "./query";
import { RangeTarget } from "./objects/range-target";
import { isHostObject, type HostObject } from "./shape";
import { ACTION_TYPES, type Action, type Batch, type BatchError, type BatchResult } from "./wire";

/** Lets a batch fail although nothing is wrong with it. */
export interface InjectedFailure {
  readonly code: string;
  /** How many actions are done before. */
  readonly after: number;
}

/**
 * Carries out a batch of the rich API and gives the answer, both as JSON. Action by action, as in
 * Excel: what was done before a failing action stays done, what comes after is not tried.
 */
export function runBatch(host: Host, batchJson: string, failure?: InjectedFailure): string {
  const batch = JSON.parse(batchJson) as Batch;
  const paths = new ObjectPaths(host, batch.ObjectPaths);
  const answer: BatchResult = { Results: [] };
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (failure?.after === index) throw new HostError(failure.code, "Something failed.", 500);
      const value = runAction(host, paths, action);
      if (action.ActionType === ACTION_TYPES.trace) traces.push(action.Id);
      answer.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      answer.Error = describeError(error, index, action, paths);
      break;
    }
  }
  if (traces.length > 0) answer.TraceIds = traces;
  return JSON.stringify(answer);
}

function runAction(host: Host, paths: ObjectPaths, action: Action): unknown {
  if (action.ActionType === ACTION_TYPES.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION_TYPES.instantiate:
      return object && identityOf(host, object);
    case ACTION_TYPES.query:
      return answerQuery(host, object, action.QueryInfo ?? {});
    case ACTION_TYPES.method:
      return runMethod(host, paths, action, object);
    case ACTION_TYPES.setProperty:
      writeMember(host, needed(object), action.Name ?? "", paths.arguments(action.ArgumentInfo)[0]);
      return null;
    case ACTION_TYPES.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        writeMember(host, needed(object), name, value);
      }
      return null;
    default:
      throw notImplemented(`action of type ${action.ActionType}`);
  }
}

function runMethod(
  host: Host,
  paths: ObjectPaths,
  { Name = "", ArgumentInfo }: Action,
  object: HostObject | null
): unknown {
  if (Name === "_KeepReference") return object && keepReference(host, object);
  if (Name === "_RemoveReference") return removeReference(host, ArgumentInfo?.Arguments?.[0]);
  const value = callMember(host, needed(object), Name, paths.arguments(ArgumentInfo));
  return isHostObject(value) ? null : value;
}

/** The library holds on to a range over batches: from now on it moves with the cells. */
function keepReference(host: Host, object: HostObject): null {
  if (object.referenceId !== null) return null;
  object.referenceId = `r${host.nextReference()}`;
  host.references.set(object.referenceId, object);
  if (object.self instanceof RangeTarget) host.model.tracked.add(object.self);
  return null;
}

function removeReference(host: Host, name: unknown): null {
  const kept = host.references.get(String(name));
  host.references.delete(String(name));
  if (kept?.self instanceof RangeTarget) host.model.tracked.delete(kept.self);
  return null;
}

function needed(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function describeError(
  error: unknown,
  index: number,
  action: Action,
  paths: ObjectPaths
): BatchError {
  const known = error instanceof HostError;
  const made = action.ActionType === ACTION_TYPES.instantiate;
  const member = (made ? paths.pathName(action.ObjectPathId) : action.Name) || "getItem";
  return {
    Code: known ? error.code : "EmulatorFailed",
    Message: known ? error.message : `The emulated Excel failed: ${String((error as Error).stack)}`,
    HttpStatusCode: known ? error.status : 500,
    ActionIndex: index,
    Location: `${paths.className(action.ObjectPathId)}.${member.charAt(0).toLowerCase()}${member.slice(1)}`,
  };
}
