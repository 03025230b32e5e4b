/** A button of the ribbon as the add-in's manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of its picture, 32 pixels wide where there is one. */
  readonly icon: string | null;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "pane" }
  | { readonly kind: "menu"; readonly items: readonly RibbonButton[] };

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/**
 * The groups that a manifest puts on the ribbon, in its words for a language. The workbench draws
 * them from the same file that Excel reads, so a slip in it is seen here.
 *
 * @param addin the folder in which the add-in stands here, with the pictures below it
 */
export function readRibbon(
  manifest: string,
  language: string,
  addin: string
): readonly RibbonGroup[] {
  const parsed = new DOMParser().parseFromString(manifest, "application/xml");
  const surface = all(parsed, "ExtensionPoint").find(
    (point) => typeOf(point) === "PrimaryCommandSurface"
  );
  if (!surface) return [];
  const texts = readResources(parsed, language, addin);
  return all(surface, "Group").map((group) => ({
    label: texts.get(resourceOf(group, "Label")) ?? "",
    buttons: children(group, "Control").map((control) => readButton(control, texts)),
  }));
}

type Resources = ReadonlyMap<string, string>;

function readButton(control: Element, texts: Resources): RibbonButton {
  const text = (element: Element | null, name: string) =>
    (element && texts.get(resourceOf(element, name))) ?? "";
  const [tip = null] = children(control, "Supertip");
  const [icon = null] = children(control, "Icon");
  const pictures = icon ? children(icon, "Image") : [];
  const picture = pictures.find((one) => one.getAttribute("size") === "32") ?? pictures[0];
  return {
    id: control.getAttribute("id") ?? "",
    label: text(control, "Label"),
    tip: text(tip, "Description"),
    icon: (picture && texts.get(picture.getAttribute("resid") ?? "")) ?? null,
    action: readAction(control, texts),
  };
}

function readAction(control: Element, texts: Resources): RibbonAction {
  const [items] = children(control, "Items");
  if (items) {
    const entries = children(items, "Item").map((item) => readButton(item, texts));
    return { kind: "menu", items: entries };
  }
  const [action] = children(control, "Action");
  if (!action || typeOf(action) !== "ExecuteFunction") return { kind: "pane" };
  return { kind: "function", name: children(action, "FunctionName")[0]?.textContent?.trim() ?? "" };
}

/** Texts and addresses by their ids, a language's own before the manifest's default. */
function readResources(parsed: Document, language: string, addin: string): Resources {
  const entries = ["String", "Image"].flatMap((name) => all(parsed, name));
  return new Map(
    entries.map((entry) => {
      const own = children(entry, "Override").find(
        (override) => override.getAttribute("Locale") === language
      );
      const value = own?.getAttribute("Value") ?? entry.getAttribute("DefaultValue") ?? "";
      const picture = entry.localName === "Image" && value !== "";
      return [entry.getAttribute("id") ?? "", picture ? pictureHere(value, addin) : value];
    })
  );
}

/** A picture's address names the server of the add-in; here it stands elsewhere, by the same path. */
function pictureHere(address: string, addin: string): string {
  return new URL(new URL(address).pathname.slice(1), addin).href;
}

function resourceOf(element: Element, name: string): string {
  return children(element, name)[0]?.getAttribute("resid") ?? "";
}

function typeOf(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}

function all(within: Document | Element, name: string): readonly Element[] {
  return Array.from(within.getElementsByTagNameNS("*", name));
}

/** Its own elements of a name; prefixes such as `bt:` do not count. */
function children(within: Element, name: string): readonly Element[] {
  return Array.from(within.children).filter((child) => child.localName === name);
}
