import { proposeSelfName, proposeUnitType } from "../../../src/report/propose-unit";

it.each([
  ["其塔木镇人民政府", "township", "我镇"],
  ["沐石河乡人民政府", "township", "我乡"],
  ["官洲街道办事处", "subdistrict", "我街道"],
  ["洋河新区管理委员会", "zone", "管委会"],
  ["金湖县人民政府办公室", "office", "我办"],
  ["洪泽区人民政府", "county", "我区"],
  ["金湖县人民政府", "county", "我县"],
  ["金湖县教育局", "department", "我局"],
  ["金湖县发展和改革委员会", "department", "我委"],
] as const)("%s is proposed as %s, which says %s", (unit, type, selfName) => {
  expect(proposeUnitType(unit)).toBe(type);
  expect(proposeSelfName(unit, type)).toBe(selfName);
});

it("proposes no kind for a name that does not tell", () => {
  expect(proposeUnitType("金湖县")).toBe("county");
  expect(proposeUnitType("某某公司")).toBeUndefined();
});

it.each(["宿迁市人民政府", "昆山市人民政府", "昆山市"])(
  "leaves the kind of %s open: a 县级市 reports as a county",
  (unit) => {
    expect(proposeUnitType(unit)).toBeUndefined();
    expect([proposeSelfName(unit, "city"), proposeSelfName(unit, "county")]).toEqual(["我市", "我市"]);
  },
);

it("keeps to the chosen kind where it contradicts the name", () => {
  expect(proposeSelfName("洪泽区人民政府", "department")).toBe("我局");
});
