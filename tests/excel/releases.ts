interface Bridge {
  sendMessageToHost: (text: string) => void;
}

/** As it was before the first look. */
let REAL_SEND: Bridge["sendMessageToHost"] | null = null;

/**
 * Looks at what the library sends from now on. After a command it lets go of the ranges that it held,
 * in a request that nobody waits for: no round trip of the command.
 *
 * @returns true for the number of such a request, counted from 0
 */
export function watchReleases(): (index: number) => boolean {
  const releases: boolean[] = [];
  const bridge = Reflect.get(globalThis, "_richApiNativeBridge") as Bridge;
  const real = REAL_SEND ?? bridge.sendMessageToHost;
  REAL_SEND = real;
  bridge.sendMessageToHost = (text) => {
    const actions = [...text.matchAll(/"ActionType":3,"Name":"(\w+)"/g)].map(([, name]) => name);
    releases.push(actions.length > 0 && actions.every((name) => name === "_RemoveReference"));
    real(text);
  };
  return (index) => releases[index] ?? false;
}
