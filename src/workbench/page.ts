import { extractMetadata } from "../../tests/excel-host/metadata";
import { loadModel } from "../../tests/excel-host/workbook-file";
import { enUS } from "../locales/en-us";
import { enWorkbench } from "../locales/en-us-workbench";
import { zhCN } from "../locales/zh-cn";
import { zhWorkbench } from "../locales/zh-cn-workbench";
import { openWorkbench, type Workbench } from "./workbench";

declare global {
  interface Window {
    /** For tests, and for whoever looks into the page. */
    heshuWorkbench?: Workbench;
  }
}

/** What an address may ask for: `?lang=en&open=2022.xlsx&dark&flavour=web&addin=…&api=1.14&latency=200`. */
const asked = new URLSearchParams(location.search);
const language = asked.get("lang") === "en" ? "en-US" : "zh-CN";
const words = {
  "zh-CN": { workbench: zhWorkbench, all: zhCN },
  "en-US": { workbench: enWorkbench, all: enUS },
};

async function load(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} ${String(answer.status)}`);
  return answer;
}

async function open(): Promise<Workbench> {
  const file = asked.get("open") ?? "2023.xlsx";
  const [library, manifest, workbook] = await Promise.all([
    load("/office-js/excel-web-16.00.debug.js").then((answer) => answer.text()),
    load("/manifest.xml").then((answer) => answer.text()),
    load(`/samples/${encodeURIComponent(file)}`).then((answer) => answer.arrayBuffer()),
  ]);
  return openWorkbench(
    document.body,
    {
      flavour: asked.get("flavour") === "web" ? "web" : "desktop",
      addin: new URL(asked.get("addin") ?? "/addin/", location.href).href,
      apiVersion: asked.get("api") ?? "1.14",
      latency: Number(asked.get("latency") ?? 0),
      metadata: extractMetadata(library),
      manifest,
      words,
    },
    {
      model: loadModel(new Uint8Array(workbook)),
      file,
      language,
      dark: asked.has("dark"),
      message: "",
    }
  );
}

document.documentElement.lang = language;
open().then(
  (workbench) => {
    window.heshuWorkbench = workbench;
  },
  () => {
    document.body.textContent = words[language].workbench.notBuilt;
  }
);
