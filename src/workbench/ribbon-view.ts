import { make } from "./make";
import type { RibbonButton, RibbonGroup } from "./ribbon";

/** Draws groups of ribbon buttons; `press` is called with the button that was pressed, never a menu. */
export function drawRibbon(
  groups: readonly RibbonGroup[],
  press: (button: RibbonButton) => void
): readonly HTMLElement[] {
  return groups.map(({ label, buttons }) =>
    make(
      "div",
      { class: "ribbon-group", role: "group", "aria-label": label },
      make("div", { class: "ribbon-buttons" }, ...buttons.map((one) => drawButton(one, press))),
      make("div", { class: "ribbon-label", "aria-hidden": "true" }, label)
    )
  );
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLElement {
  const { action } = button;
  if (action.kind !== "menu") return face(button, { click: () => press(button) });
  const menu = make(
    "div",
    { class: "ribbon-menu", role: "menu", "aria-label": button.label, hidden: true },
    ...action.items.map((item) =>
      make(
        "button",
        {
          type: "button",
          role: "menuitem",
          title: item.tip,
          click: () => {
            close();
            press(item);
          },
        },
        ...picture(item),
        item.label
      )
    )
  );
  const opener = face(button, {
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    click: () => (menu.hidden ? open() : close()),
  });
  opener.append(make("span", { class: "caret", "aria-hidden": "true" }, "▾"));
  const place = make("div", { class: "ribbon-opener" }, opener, menu);
  const items = Array.from(menu.querySelectorAll("button"));

  const open = (): void => {
    menu.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    items[0]?.focus();
  };
  const close = (): void => {
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  };
  place.addEventListener("keydown", ({ key }) => {
    const at = items.findIndex((item) => item === document.activeElement);
    if (key === "Escape") {
      close();
      opener.focus();
    } else if (key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (key === "ArrowUp") items.at(at - 1)?.focus();
  });
  place.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) close();
  });
  return place;
}

function face(
  button: RibbonButton,
  attributes: Readonly<Record<string, string | (() => void)>>
): HTMLButtonElement {
  return make(
    "button",
    { type: "button", class: "ribbon-button", id: button.id, title: button.tip, ...attributes },
    ...picture(button),
    make("span", {}, button.label)
  );
}

function picture({ icon }: RibbonButton): readonly HTMLElement[] {
  return icon === null ? [] : [make("img", { src: icon, alt: "", width: "32", height: "32" })];
}
