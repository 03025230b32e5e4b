import { judge, type Entry } from "./rule-lookup";

describe("answers to 必填", () => {
  it.each([
    [0, "pass"],
    ["-", "pass"],
    ["x", "pass"],
    ["…", "pass"],
    ["", "fail"],
    ["f", "unchecked"],
  ])("%j: %s", (entry, kind) => {
    expect(judge("必填([1])", { 1: entry }).kind).toBe(kind);
  });

  it("leaves a row that is not there unchecked", () => {
    expect(judge("必填([9])").kind).toBe("unchecked");
  });
});

describe("what cannot be told", () => {
  it.each([
    ["[1]/[2]=1", { 1: 1, 2: 0 }, "division_by_zero"],
    ["[1]/[2]=1", { 1: 0, 2: 0 }, "division_by_zero"],
    ["[1]/[2]=1", { 1: 1, 2: [-1, 1] }, "division_by_zero"],
    ["[2]^-1=1", { 2: 0 }, "division_by_zero"],
    ["[2]^0=1", { 2: 0 }, "not_finite"],
    ["(-[1])^0.5=1", { 1: 4 }, "not_finite"],
    ["[1]^[1]=1", { 1: 1000 }, "not_finite"],
    ["[1]*[1]=1", { 1: 1e200 }, "not_finite"],
    ["[1]=1", { 1: Infinity }, "not_finite"],
    ["[1]=1", { 1: NaN }, "not_finite"],
    [`[1]=${"9".repeat(400)}`, { 1: 1 }, "not_finite"],
    ["[1]/[2]=[3]", { 1: 1, 2: 0, 3: "" }, "missing"],
  ] as const)("%s with %j is unchecked: %s", (source, entries, reason) => {
    const outcome = judge(source, entries as Record<string, Entry>);
    expect(outcome).toMatchObject({ kind: "unchecked", reason });
  });

  it.each([
    ["[1]=[2]+[3]", ["2", "3"]],
    ["[1]=合计([2]:[5])", ["2", "3", "4", "5"]],
    ["[1]=[2]+[2]", ["2"]],
    ["[1]=1且[2]>0且[3]>0", ["2", "3"]],
    ["若[2]>0则[1]=1", ["2"]],
    ["[1]=2或[3]=1", ["3"]],
    ["[1]=合计([7]:[9])", ["7", "9"]],
    ["[1] 属于 ([2],[3])", ["2", "3"]],
  ])("%s names what is missing: %j", (source, missing) => {
    const outcome = judge(source, { 1: 1, 2: "", 3: "x", 4: "f", 5: "…" });
    if (outcome.kind !== "unchecked") throw new Error(outcome.kind);
    expect(outcome.missing.map((reference) => reference.row)).toEqual(missing);
  });

  it.each([
    ["[1]=2且[2]>0", "fail"],
    ["[1]=1或[2]>0", "pass"],
    ["若[1]=2则[2]>0", "not_applicable"],
    ["若[1]=1则[1]>0否则[2]>0", "pass"],
  ])("%s is decided without the blank figure: %s", (source, kind) => {
    expect(judge(source, { 1: 1, 2: "" }).kind).toBe(kind);
  });
});

describe("a dash", () => {
  const form: Record<string, Entry> = { 1: 5, 2: "-", 3: 5, 4: "-" };
  it.each([
    ["[1]=[2]+[3]", "pass"],
    ["[1]=[3]-[2]", "pass"],
    ["[1]=合计([2]:[4])", "pass"],
    ["最大([2],[3])=5", "pass"],
    ["最小([2],[3])=5", "pass"],
    ["计数([1]:[4])=2", "pass"],
    ["[1]>=[2]+[4]", "not_applicable"],
    ["[1]>=[2]+1", "not_applicable"],
    ["[1]>=合计([2],[4])", "not_applicable"],
    ["[1]>=最大([2],0)", "not_applicable"],
    ["[1]>=[2]*0", "not_applicable"],
    ["[1]>=[2]/[3]", "not_applicable"],
    ["[2]=0", "not_applicable"],
    ["计数([2],[4])>=1", "not_applicable"],
    ["[2]=[4]", "not_applicable"],
    ["[2]属于(1,2)", "not_applicable"],
    ["若[2]>0则[1]=0", "not_applicable"],
    ["[2]=0且[1]=5", "pass"],
    ["[2]=0或[1]=4", "fail"],
    ["[1]=合计(下级[1])", "not_applicable"],
  ])("%s: %s", (source, kind) => {
    expect(judge(source, form).kind).toBe(kind);
  });
});

describe("a dash against figures", () => {
  const form: Record<string, Entry> = { 1: 5, 2: "-", 3: 5, 4: "-", 5: 0 };
  it.each([
    ["[2]=[1]+[3]", ["2"]],
    ["[2]=[1]+[4]", ["2"]],
    ["[2]=[5]", ["2"]],
    ["[1]=[2]+[4]", ["2", "4"]],
    ["[1]=[2]/[3]", ["2"]],
    ["[1]<=[2]", ["2"]],
    ["[2]>[1]", ["2"]],
    ["非[2]<=[1]", ["2"]],
    ["若[1]>0则[2]=[3]", ["2"]],
  ])("%s cannot be checked, and the dash is named: %j", (source, missing) => {
    const outcome = judge(source, form);
    if (outcome.kind !== "unchecked") throw new Error(outcome.kind);
    expect(outcome.reason).toBe("missing");
    expect(outcome.missing.map((one) => one.row)).toEqual(missing);
  });

  it.each(["若[2]=[1]则[3]=0", "[2]<=[1]", "[2]<>[1]", "[2]=[4]"])(
    "%s needs no figure there",
    (source) => {
      expect(judge(source, form).kind).toBe("not_applicable");
    }
  );
});

describe("the count of what is filled in", () => {
  it.each([
    [{ 1: 1, 2: "", 3: 0 }, "pass"],
    [{ 1: 1, 2: "-", 3: 0 }, "pass"],
    [{ 1: "", 2: "", 3: "" }, "fail"],
    [{ 1: 1, 2: "x", 3: 2 }, "unchecked"],
    [{ 1: "-", 2: "-", 3: "-" }, "not_applicable"],
  ] as const)("of %j is judged: %s", (entries, kind) => {
    expect(judge("计数([1]:[3])=2", entries as Record<string, Entry>).kind).toBe(kind);
  });
});
