import { FORMS } from "./forms";
import { chanceOf, type Chance } from "./random";

/** A reporting unit of a generated register (单位名录). */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** 统一社会信用代码; the register does not carry it. */
  readonly credit: string;
  readonly town: string;
  readonly forms: readonly string[];
  readonly deadline: string;
  /** Code of the unit whose figures contain this one's; "" for none. */
  readonly above: string;
  /** 1 for a unit of middle size. */
  readonly size: number;
  /** Whether it did not report last year. */
  readonly isNew: boolean;
  readonly people: { readonly head: string; readonly statistics: string; readonly by: string };
  readonly phone: string;
}

const TOWNS = ["东湖镇", "西塘镇", "南桥镇", "北蔡镇", "龙泉街道", "青云街道", "白鹭镇", "石门镇"];
const FIRST = "华恒瑞德金博远鼎盛宏天海新明星泰安康正通融联创启凯众合佳润禾信达科隆";
const SECOND = "光源力峰腾原泽洋辰兴业成益升程嘉晟航诚图智维思汇锐驰越奇景丰昌润";
const TRADES = [
  "新材料科技有限公司",
  "生物医药有限公司",
  "信息技术有限公司",
  "精密机械有限公司",
  "电子科技股份有限公司",
  "环保工程有限公司",
  "农业科学研究所",
  "仪器仪表研究所",
  "技术服务中心",
  "软件园管理中心",
  "职业技术学院",
  "化工研究院（有限合伙）",
];
const SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗";
const GIVEN = "敏静伟磊洋勇艳杰娟涛明超霞平刚桂华晓立文";

/** As many as there are names. */
const MOST_UNITS = TRADES.length * FIRST.length * SECOND.length;

/**
 * The register: towns, companies, institutes; one in five reports only some of the forms. Of every
 * hundred one is a group whose figures are those of two or three others together.
 */
export function drawUnits(seed: number, count: number): readonly Unit[] {
  if (count > MOST_UNITS) throw new Error(`at most ${String(MOST_UNITS)} units`);
  const names = chanceOf(seed, "names").shuffle(allNames());
  const pairs = chanceOf(seed, "groups").shuffle(allPairs());
  const groups = count >= 12 ? Math.min(600, Math.max(1, Math.floor(count / 100))) : 0;
  const units: Unit[] = [];
  for (let at = 0; at < count; at++) {
    const chance = chanceOf(seed, "unit", at);
    const group = Math.floor(at / 4);
    const role = group < groups ? (at % 4 === 0 ? "group" : "member") : "single";
    const name = role === "group" ? `${pairs[group]!}科技集团有限公司` : names[at]!;
    units.push(drawUnit(at, name, role, role === "member" ? group * 4 : -1, chance));
  }
  return units;
}

/** Of each group its members, as places in the register. */
export function groupMembers(units: readonly Unit[]): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>();
  units.forEach(({ above }, at) => {
    if (above !== "") members.set(above, [...(members.get(above) ?? []), at]);
  });
  return members;
}

function allNames(): readonly string[] {
  return TRADES.flatMap((trade) => allPairs().map((pair) => pair + trade));
}

function allPairs(): readonly string[] {
  return [...FIRST].flatMap((first) => [...SECOND].map((second) => first + second));
}

function drawUnit(
  at: number,
  name: string,
  role: "group" | "member" | "single",
  above: number,
  chance: Chance
): Unit {
  const town = TOWNS[chance.whole(0, TOWNS.length - 1)]!;
  const all = FORMS.map((form) => form.number);
  const some = chance.shuffle(all).slice(0, chance.whole(2, 4)).sort();
  const isSome = role === "single" && chance.hits(0.2);
  const person = () =>
    chance.pick([...SURNAMES]) + chance.pick([...GIVEN]) + (chance.hits(0.4) ? "华" : "");
  return {
    code: codeOf(at),
    name,
    credit: creditCode(chance),
    town,
    forms: isSome ? some : all,
    deadline: chance.hits(0.25) ? "2025-01-25" : "2025-01-20",
    above: above < 0 ? "" : codeOf(above),
    size: Math.exp(0.9 * chance.normal()),
    isNew: role === "single" && chance.hits(0.02),
    people: { head: person(), statistics: person(), by: person() },
    phone: `6${String(chance.whole(1000000, 9999999))}`,
  };
}

function codeOf(at: number): string {
  return `3199${String(at + 1).padStart(5, "0")}`;
}

const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A made-up code with a right check sign (GB 32100-2015: weights 3^i mod 31). */
function creditCode(chance: Chance): string {
  let code = "91319900";
  while (code.length < 17) code += SIGNS[chance.whole(0, 30)]!;
  let sum = 0;
  let weight = 1;
  for (const sign of code) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return code + SIGNS[(31 - (sum % 31)) % 31]!;
}
