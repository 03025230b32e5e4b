/** 安装说明 of a package, for a bureau's IT staff. */
export interface InstallGuide {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** The guide for a place. @param folder address of the site @param officeJs address of Office's library */
export function installGuide(version: string, folder: string, officeJs: string): InstallGuide {
  return {
    title: `核数 ${version} 安装说明`,
    sections: [
      {
        heading: "一、包里有什么",
        lines: [
          "site 文件夹：静态网站，没有服务端程序，也不需要数据库。",
          `manifest.xml：加载项清单，已按 ${folder} 写好。地址改变时，请重新打包，不要手工修改。`,
        ],
      },
      {
        heading: "二、放置网站",
        lines: [
          `把 site 文件夹里的全部文件放到 Web 服务器上，使 ${folder}/taskpane.html 能够打开。`,
          "必须是 https，证书须为用户电脑所信任（可用本单位的证书机构签发）。",
          "不要设置 X-Frame-Options 或 frame-ancestors：Excel 网页版在框架里打开这个页面。",
          "taskpane.html 请设为 Cache-Control: no-cache，其他文件可以长期缓存；assets 中的图标不要设置 no-store。",
          "用 Excel 网页版的，请给 shortcuts.json 和 shortcuts-en-us.json 加上 Access-Control-Allow-Origin: *，快捷键才起作用。",
          `检查：用浏览器打开 ${folder}/taskpane.html，应显示“请在 Excel 里打开核数”。`,
        ],
      },
      {
        heading: "三、用户电脑的要求",
        lines: [
          "Excel 2021 或更新的版本，或 Microsoft 365（Windows、Mac、网页版均可）。",
          `能访问 Office 的程序库 ${officeJs}。核数不访问其他任何外部地址，报表数据不离开用户的电脑。`,
          "由世纪互联运营的 Microsoft 365，打包时请加 --china，程序库改用中国的地址。",
          "WPS 不支持 Office 加载项：用 WPS 的，请改用核数的命令行或工作台。",
        ],
      },
      {
        heading: "四、安装方法甲：共享文件夹（Windows 版 Excel）",
        lines: [
          "建一个用户可读的网络共享文件夹，如 \\\\服务器\\加载项，把 manifest.xml 放进去。",
          "在每台电脑的 Excel 中：文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录（旧版叫“受信任的外接程序目录”），在“目录 URL”填共享文件夹的路径，点“添加目录”，勾选“在菜单中显示”，确定后重新启动 Excel。",
          "电脑较多的，可用组策略下发注册表项：HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{自拟的 GUID}，其中 Id（字符串）为同一个 {GUID}，Url（字符串）为共享文件夹的路径，Flags（DWORD）为 1。",
          "用户在 Excel 中：开始（或插入）→ 加载项 → 更多加载项 → 共享文件夹 → 核数 → 添加。“数据”选项卡上出现“核数”组，就装好了。",
        ],
      },
      {
        heading: "五、安装方法乙：Microsoft 365 管理中心",
        lines: [
          "以管理员登录管理中心：设置 → 集成应用 → 上传自定义应用，应用类型选“Office 加载项”，上传 manifest.xml。",
          "指派给要用的人或组，完成部署。用户一般在 24 小时内看到，重新启动 Excel 可以早些看到。",
          "这种方法对 Windows、Mac 和网页版都有效。",
        ],
      },
      {
        heading: "六、更新",
        lines: [
          "用新包的 site 整个替换旧文件。",
          "清单的版本号变了的，同时替换共享文件夹里的 manifest.xml，或在管理中心更新加载项。",
          "用户仍看到旧版的，按下一节清除缓存。",
        ],
      },
      {
        heading: "七、清除缓存",
        lines: [
          "Windows：关闭所有 Office 程序，删除 %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef 文件夹里的全部内容，再打开 Excel。也可以在“受信任的加载项目录”一页勾选“下次 Office 启动时清除以前启动的所有 Web 加载项缓存”。",
          "Mac：退出 Excel，删除 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef 里的全部内容。",
          "Excel 网页版：在浏览器中清除该网站的数据，再刷新。",
        ],
      },
      {
        heading: "八、常见问题",
        lines: [
          "功能区没有“核数”：确认 Excel 的版本，确认目录已勾选“在菜单中显示”，再清除缓存。",
          "窗格写着“没有载入 Office 的程序库”：用这台电脑的浏览器打开窗格里写的地址，打不开的请放行。",
          "窗格写着“没有载入核数自己的文件”：site 的文件没有放全，或新旧文件混在一起，请整个重新放置。",
          "窗格打开是空白或证书警告：证书不为这台电脑所信任。",
        ],
      },
      {
        heading: "九、卸载",
        lines: [
          "共享文件夹：删去 manifest.xml 并清除缓存；管理中心：在集成应用中移除。",
          "工作簿里的标记可先用“清除标记”去掉；“审核说明”等工作表是普通工作表，可保留或删除。",
        ],
      },
    ],
  };
}
