/** One pair of sentences, Chinese and English. */
type Both = readonly [string, string];

/** What packaging says; it is not known which language its user reads, so it says both. */
export interface PackageWords {
  readonly faults: {
    readonly [C in PackageFault["code"]]: (
      one: Extract<PackageFault, { readonly code: C }>
    ) => Both;
  };
  readonly written: (file: string, folder: string) => Both;
}

/** Why no package was made. */
export type PackageFault =
  | { readonly code: "no_address" }
  | { readonly code: "not_an_address"; readonly text: string }
  | { readonly code: "not_https"; readonly text: string }
  /** Something after the folder: a question mark, a hash, a user name or a file. */
  | { readonly code: "not_a_folder"; readonly text: string }
  | { readonly code: "bad_option"; readonly text: string }
  /** Not run where the project is. */
  | { readonly code: "no_project" }
  /** The build of the add-in failed, and has said why. */
  | { readonly code: "build_failed" };

const EXAMPLE = "npm run package -- https://intranet.example/heshu";

export const packageWords: PackageWords = {
  faults: {
    no_address: () => [
      `请写明加载项要放在哪个地址，例如：${EXAMPLE}`,
      `Give the address where the add-in will stand, for example: ${EXAMPLE}`,
    ],
    not_an_address: ({ text }) => [
      `“${text}”不是网址。请写完整的 https 地址，例如：${EXAMPLE}`,
      `"${text}" is not an address. Give a full https address, for example: ${EXAMPLE}`,
    ],
    not_https: ({ text }) => [
      `“${text}”不是 https 地址。Excel 只载入 https 的加载项，请给服务器装上证书，再用 https:// 开头的地址打包。`,
      `"${text}" is not an https address. Excel loads add-ins over https only: install a certificate on the server and use an address that begins with https://.`,
    ],
    not_a_folder: ({ text }) => [
      `“${text}”应是文件夹的地址，不带文件名、用户名、问号和井号，例如：${EXAMPLE}`,
      `"${text}" should be the address of a folder, without a file, a user name, a question mark or a hash, for example: ${EXAMPLE}`,
    ],
    bad_option: ({ text }) => [
      `没有 ${text} 这个选项。可用：--china（世纪互联的 Microsoft 365）。`,
      `There is no option ${text}. There is: --china (Microsoft 365 operated by 21Vianet).`,
    ],
    no_project: () => ["请在核数的项目文件夹里运行。", "Run this in the folder of the project."],
    build_failed: () => [
      "加载项没有编译成功，没有打包；原因见上。",
      "The add-in could not be built, and nothing was packed; the reason is given above.",
    ],
  },
  written: (file, folder) => [
    `已写好 ${file}，请按其中的“安装说明”放到 ${folder}。`,
    `Written: ${file}. Put it at ${folder} as its 安装说明 says.`,
  ],
};
