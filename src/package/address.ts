import type { PackageFault } from "../locales/package-words";

/** Where a bureau puts the add-in: an https folder, without a slash at its end. */
export interface SiteAddress {
  /** Such as `https://intranet.example/heshu`. */
  readonly folder: string;
  /** Such as `https://intranet.example`. */
  readonly origin: string;
}

/** Reads the address of the folder on a web server where the add-in will stand. */
export function readAddress(text: string | undefined): SiteAddress | PackageFault {
  const given = (text ?? "").trim();
  if (given === "") return { code: "no_address" };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || url.hostname === "") return { code: "not_an_address", text: given };
  if (url.protocol !== "https:") return { code: "not_https", text: given };
  const extras = [url.username, url.password, url.search, url.hash].join("");
  if (extras !== "" || /\.(?:html?|xml|json)$/iu.test(url.pathname)) {
    return { code: "not_a_folder", text: given };
  }
  return { folder: url.origin + url.pathname.replace(/\/+$/u, ""), origin: url.origin };
}
