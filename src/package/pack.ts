import { installGuide } from "../locales/zh-cn-install-guide";
import { deflateNode } from "../files/deflate-node";
import { writeZip } from "../files/zip-write";
import type { SiteAddress } from "./address";
import { guidePage, guideText } from "./guide-text";
import { addressManifest } from "./manifest";

/** What a package is made of. */
export interface PackageContent {
  readonly version: string;
  readonly address: SiteAddress;
  /** The manifest of the repository. */
  readonly manifest: string;
  /** The built site by path, such as `assets/heshu-32.png`. */
  readonly site: ReadonlyMap<string, Uint8Array>;
  /** Address of Office's library, as built into the site. */
  readonly officeJs: string;
}

/** The zip for a bureau's IT; the same content gives the same bytes. */
export function packAddin(content: PackageContent): Uint8Array {
  const { version, address, manifest, site, officeJs } = content;
  const guide = installGuide(version, address.folder, officeJs);
  const text = (value: string) => new TextEncoder().encode(value);
  const parts = new Map<string, Uint8Array>([
    ["安装说明.html", text(guidePage(guide))],
    ["安装说明.txt", text(guideText(guide))],
    ["manifest.xml", text(addressManifest(manifest, address))],
  ]);
  for (const path of [...site.keys()].sort()) {
    const bytes = site.get(path);
    if (bytes) parts.set(`site/${path}`, bytes);
  }
  return writeZip(null, parts, deflateNode);
}
