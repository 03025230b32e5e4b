/** What `--help` prints. */
export const help = `核数：审核统计报表，填写年终总结

用法
  npx heshu check 工作簿 [--scheme 制度] [--through 月份] [--json] [--mark 输出]
      审核；--mark 另存一份作了标记的副本
  npx heshu summarize 工作簿 [--scheme 制度] [--through 月份] --out 输出 [--docx 输出]
      [--replace-edits]
      填写年终总结；--docx 写成 Word 公文，可以不写 --out
  npx heshu lint 制度 [--json]
      检查报表制度本身：互相矛盾或重复的关系、用不上的指标等
  npx heshu read 工作簿 [--json] [--digest]
      列出工作表、大小、隐藏的行列、合并区域和报表；--digest 输出全部数据的校验码
  npx heshu form 工作簿 [--json]
      显示每张报表怎样读：表头、数据、每栏的用途、表头表尾的标记
  npx heshu target "不少于20项" [--json]
      读一条目标原文
  npx heshu plan 计划文件 [--scheme 制度] [--json] [--accept 序号 --out 输出]
      读出工作计划（.txt、.docx、.xlsx）里的各项目标，对上指标；
      --accept 把选定的目标写入制度副本的年度计划
  npx heshu verify 文稿 工作簿 [--sheet 工作表] [--scheme 制度] [--through 月份] [--json]
      数出一源：把文稿（.txt、.docx、.xlsx）里的每个数字与报表核对；
      --sheet 只取文稿工作簿的这张工作表
  npx heshu paragraphs 工作簿 [--scheme 制度] [--through 月份] [--next 下年制度] [--json]
      据报表写出年终总结的各段文字；--json 列出每个数字所在的单元格
  npx heshu rescale 工作簿 --to 万元 [--decimals 位数] [--scheme 制度] [--json] [--out 输出]
      舍位平衡：把金额改用较大的单位表示，各部分之和仍等于合计；
      --out 另存一份加了“舍位平衡”工作表的副本
  npx heshu table 种类 工作簿 [--at '工作表!B3'] --out 输出 [--form 表号] [--chart]
                  [--scheme 制度] [--through 月份] [--date 日期]
      在副本里插入一张表：plan 计划完成情况、shortfalls 未完成情况、growth 同比、
      levels 分级、chart 完成率图；不写 --at 则放在一张新工作表上
  npx heshu table units 结果 --scheme 制度 --out 输出 [--form 表号] [--date 日期]
      分单位汇总表：一个单位一行，一个指标一列，下附汇总数
  npx heshu blank --scheme 制度 --out 文件夹 [--unit 代码]… [--through 月份] [--force]
      按单位名录给每个单位发一份空白表：单位、报告期、上年数已填好，只能填该填的单元格
  npx heshu collect 文件夹 --scheme 制度 --out 结果 [--on 日期] [--part 第几份/总份数] [--json]
      收各单位报来的工作簿：认单位、审核、列报送状态、汇总；再运行时只读新的和改过的
  npx heshu return 文件夹 --scheme 制度 --results 结果 --out 退回 [--unit 单位]…
                   [--deadline 日期] [--on 日期] [--contact '姓名 电话'] [--force] [--json]
      据 collect 的结果给每个须更正、说明或补填的单位写退回通知单（.docx、.xlsx）和标记副本，
      给没有报齐的单位写催报和催报名单；--unit 只写这些单位
  npx heshu merge 甲.ndjson 乙.ndjson --scheme 制度 --out 结果 [--json]
      把分头审核的结果合成一份，与一次审核的结果相同
  npx heshu rollup 结果 --scheme 制度 [--of 'K1[03]'] [--json]
      列出汇总数；--of 把一个汇总数追到各单位的单元格，说明哪些计入、哪些没有计入
  npx heshu rollup 结果 --scheme 制度 --into 本级工作簿 --out 输出 [--overwrite 处数]
      把汇总数填进本级报表的副本，另附“汇总来源”工作表
  npx heshu new-year 制度 [--year 年度] [--results 结果] --out 输出
      由本年的工作簿做出下一年的：本年数移到上年栏，计划逐条待确认，日期顺延，
      要办的事和每一处改动列在“新年度核对”表；--results 取各单位上报数作为上年数
  npx heshu rules 数据.csv 审核关系.csv [--missing 方式] [--json]
      在数据表上审核；数据表有单位、代码、数值三列，审核关系表有编号、审核关系两列

选项
  --scheme 制度     报表制度工作簿；不写则用工作簿自带的制度
  --through 月份    按截止月份（1—12）计算序时进度，代替各表的报告期
  --mark 输出       写出作了标记的副本（.xlsx）
  --out 输出        写出填好的总结、插入了表格或舍位平衡的副本，或写入了目标的制度副本（.xlsx）；
                    collect、merge、blank 写结果的文件夹，return 写退回文件的文件夹；
                    rollup 写填好的本级报表
  --docx 输出       把填好的总结写成 Word 文档（.docx）
  --at 单元格       表格的左上角，如 '汇总!B3'；已有内容的单元格绝不覆盖
  --form 表号       表格只列一张报表的指标
  --chart           表格下方附一张完成率图
  --unit 代码       只给这些单位；可写多次
  --year 年度       新工作簿的年度；不写则为制度年度的下一年
  --results 结果    collect 写结果的文件夹
  --date 日期       制表日期；不写则用今天
  --accept 序号     采用哪些目标：sure（全部确定的），或 1,3-5，
                    指标不清楚的写明指标，如 7=KW301[02]
  --next 下年制度   下一年度的制度，据其年度计划写下一年度目标
  --to 单位         表示金额的单位，如 万元、亿元
  --decimals 位数   保留的小数位数（0—8），不写为 2
  --force           输出文件已存在时覆盖
  --replace-edits   总结里的手工修改改用报表的内容（不加则保留并列出）
  --on 日期         记在结果里的审核日期，如 2024-01-15；return 据以算逾期天数
  --results 结果    collect 写出的结果文件夹
  --unit 单位       单位代码或全称，可以写几次
  --deadline 日期   重新报送的期限
  --contact 姓名电话  写在通知单和催报里的联系人
  --part 第几份/总份数
                    只收全部文件中的一份，如 3/16；各份的结果用 heshu merge 合并
  --of 指标         追溯哪个汇总数，如 K1[03]；上年数写 K1[03].上年
  --into 工作簿     汇总数填进哪个工作簿（原件不动，写到 --out）
  --overwrite 处数  手工填写的数改用汇总数；不加则保留并列出，处数须与列出的相同
  --missing 方式    缺数怎样处理：non_null（默认）、non_zero、partial_null、partial_zero、
                    always_null、always_zero，含义同 VTL 2.1
  --json            输出 JSON
  --digest          以 JSON 输出各表的范围、个数和全部数据的 SHA-256 校验码
  --lang zh|en      界面语言
  --help            显示本说明

退出码  0 通过　1 退回　2 不能使用（说明原因）　3 有待说明、有待确认或未能审核
        verify：0 全部一致　1 有不一致或矛盾　3 只有未能核对或待填的数字
        paragraphs：0 写全　3 有缺数或尚未说明的原因
        rescale：0 全部平衡　3 有未能平衡之处
        return：0 全部写出　3 有单位没有写出（文件变动过或找不到）
        new-year：0 没有要办的事　3 有待确认、待核对之处
        blank：0 写全　3 有未能填入之处
        collect、merge：1 有退回的单位　3 只有待说明、未能审核、未报的，或制度里有未计入的行、栏
        rollup：0 应报的单位都已计入、各数都已填好　3 有未报、退回、待说明或未填好的
        lint：0 没有发现问题　1 制度有错，须改正　3 只有值得核对之处

报送的文件只读不写，数字绝不改动。`;
