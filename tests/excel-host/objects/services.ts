import type { Host } from "../host";
import { shaped, type HostObject } from "../shape";

/** A service beside Excel's object model: the ribbon, the runtime. It takes note and does nothing. */
export class ServiceTarget {
  constructor(readonly name: string) {}
}

/** The service of this name, such as `Microsoft.DynamicRibbon.DynamicRibbon`. */
export function createService(_host: Host, fullName: string): HostObject {
  return serviceObject(fullName.slice(fullName.lastIndexOf(".") + 1));
}

function serviceObject(name: string): HostObject {
  return shaped({ name }, new ServiceTarget(name));
}

/** Notes a call to a service. What would lead to another object leads to another service. */
export function callService(
  host: Host,
  service: ServiceTarget,
  wire: string,
  values: readonly unknown[]
): unknown {
  const name = `${service.name}.${wire.charAt(0).toLowerCase()}${wire.slice(1)}`;
  host.record.methods.push(name);
  host.serviceCalls.push({ name, values });
  return /^Get(?:Button|Tab)$/i.test(wire) ? serviceObject(wire.slice(3)) : null;
}
