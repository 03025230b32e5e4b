import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateNode } from "../../src/files/inflate-node";
import { openZip, readEntry } from "../../src/files/zip";
import { packageWords } from "../../src/locales/package-words";
import { readAddress, type SiteAddress } from "../../src/package/address";
import { guidePage, guideText } from "../../src/package/guide-text";
import { addressManifest } from "../../src/package/manifest";
import { packAddin } from "../../src/package/pack";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

function address(text: string): SiteAddress {
  const read = readAddress(text);
  if ("code" in read) throw new Error(read.code);
  return read;
}

describe("the address of the site", () => {
  it.each([
    ["https://intranet.example/heshu", "https://intranet.example/heshu"],
    ["https://intranet.example/heshu/", "https://intranet.example/heshu"],
    ["https://intranet.example", "https://intranet.example"],
    ["https://intranet.example:8443/a/b//", "https://intranet.example:8443/a/b"],
    [" https://Intranet.Example/Heshu ", "https://intranet.example/Heshu"],
    ["https://统计.example/核数", "https://xn--lo0a64x.example/%E6%A0%B8%E6%95%B0"],
  ])("reads %j as the folder %s", (text, folder) => {
    expect(address(text).folder).toBe(folder);
    expect(folder.startsWith(address(text).origin)).toBe(true);
  });

  it.each([
    [undefined, "no_address"],
    ["  ", "no_address"],
    ["intranet.example/heshu", "not_an_address"],
    ["https://", "not_an_address"],
    ["http://intranet.example/heshu", "not_https"],
    ["file:///C:/heshu", "not_an_address"],
    ["ftp://intranet.example/heshu", "not_https"],
    ["https://intranet.example/heshu/taskpane.html", "not_a_folder"],
    ["https://intranet.example/heshu?x=1", "not_a_folder"],
    ["https://intranet.example/heshu#a", "not_a_folder"],
    ["https://user:secret@intranet.example/heshu", "not_a_folder"],
  ])("refuses %j: %s", (text, code) => {
    expect(readAddress(text)).toMatchObject({ code });
  });

  it("is refused in Chinese and in English, with an example", () => {
    const [chinese, english] = packageWords.faults.no_address({ code: "no_address" });
    expect(chinese).toMatch(/^请.*https:\/\/intranet\.example/u);
    expect(english).toMatch(/^Give.*https:\/\/intranet\.example/u);
  });
});

describe("the manifest of a package", () => {
  const addresses = (xml: string) => [...xml.matchAll(/="(https:[^"]+)"/gu)].map((one) => one[1]);

  it("points to the folder everywhere, and to its origin where a domain is asked for", () => {
    const made = addressManifest(manifest, address("https://intranet.example/heshu/"));
    expect(made).not.toContain("localhost");
    expect(addresses(made).length).toBe(addresses(manifest).length);
    expect(addresses(made).every((one) => one?.startsWith("https://intranet.example/heshu/"))).toBe(
      true
    );
    expect(made).toContain("<AppDomain>https://intranet.example</AppDomain>");
    expect(made).toContain('"https://intranet.example/heshu/taskpane.html"');
  });

  it("stays well-formed where the path has an ampersand", () => {
    const made = addressManifest(manifest, address("https://intranet.example/r&d"));
    expect(made).toContain('"https://intranet.example/r&amp;d/taskpane.html"');
  });

  it("changes nothing but addresses", () => {
    const made = addressManifest(manifest, address("https://intranet.example/heshu"));
    const without = (xml: string) =>
      xml.replaceAll(/https:\/\/(?:localhost:3000|intranet\.example(?:\/heshu(?=\/))?)/gu, "");
    expect(without(made)).toBe(without(manifest));
  });
});

describe("the zip for a bureau's IT", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const pack = (site: readonly (readonly [string, string])[]) =>
    packAddin({
      version: "0.1.0",
      address: address("https://intranet.example/heshu"),
      manifest,
      site: new Map(site.map(([path, text]) => [path, bytes(text)])),
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    });
  const site = [
    ["taskpane.html", "<!doctype html>"],
    ["assets/heshu-32.png", "PNG"],
  ] as const;

  it("holds the guide, the manifest and the site", () => {
    const names = [...openZip(pack(site)).entries.values()].map(({ name }) => name);
    expect(names).toEqual([
      "安装说明.html",
      "安装说明.txt",
      "manifest.xml",
      "site/assets/heshu-32.png",
      "site/taskpane.html",
    ]);
  });

  it("is the same from day to day, in whatever order the files come", () => {
    expect(pack(site)).toEqual(pack([...site].reverse()));
  });

  it("has a guide that names the address, the library, and every way to install and to clear", () => {
    const zip = openZip(pack(site));
    const guide = new TextDecoder().decode(
      readEntry(zip, "安装说明.txt", inflateNode) ?? bytes("")
    );
    for (const part of [
      "https://intranet.example/heshu/taskpane.html",
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "共享文件夹",
      "受信任的加载项目录",
      "TrustedCatalogs",
      "Microsoft 365 管理中心",
      "清除缓存",
      "%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef",
      "WPS",
    ]) {
      expect(guide).toContain(part);
    }
  });
});

describe("the guide", () => {
  const guide = {
    title: "核数 <1>",
    sections: [{ heading: "一、清单 & 网站", lines: ["放好", "检查"] }],
  };

  it("numbers its lines in text that old editors read", () => {
    expect(guideText(guide)).toBe(
      "\uFEFF核数 <1>\r\n\r\n一、清单 & 网站\r\n  1. 放好\r\n  2. 检查\r\n"
    );
  });

  it("escapes what it shows as a page", () => {
    expect(guidePage(guide)).toContain("<h1>核数 &lt;1&gt;</h1>");
    expect(guidePage(guide)).toContain("<h2>一、清单 &amp; 网站</h2>");
  });
});
