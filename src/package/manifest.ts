import type { SiteAddress } from "./address";

/** Where the manifest of the repository points: the server of a developer's own machine. */
const DEVELOPMENT = "https://localhost:3000";

/** The manifest of the repository for the place where a bureau has put the site. */
export function addressManifest(manifest: string, address: SiteAddress): string {
  return manifest
    .replaceAll(`<AppDomain>${DEVELOPMENT}</AppDomain>`, `<AppDomain>${address.origin}</AppDomain>`)
    .replaceAll(`${DEVELOPMENT}/`, `${escapeXml(address.folder)}/`);
}

/** An address carries no angle brackets or quotes, but it may carry an ampersand. */
function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;");
}
