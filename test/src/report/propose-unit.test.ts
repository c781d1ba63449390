import { proposeSelfName, proposeUnitType, unitTypeOf } from "../../../src/report/propose-unit";

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
  ["金湖县政府", "county", "我县"],
  ["达斡尔民族乡人民政府", "township", "我乡"],
  ["巴彦温都尔苏木人民政府", "township", "我苏木"],
  ["鄂温克族自治旗人民政府", "county", "我旗"],
  ["长阳土家族自治县人民政府", "county", "我县"],
  ["大理白族自治州人民政府", "city", "我州"],
  ["黄南州", "city", "我州"],
  ["锡林郭勒盟行政公署", "city", "我盟"],
  ["吉林省人民政府", "city", "我省"],
  ["内蒙古自治区人民政府", "city", "我区"],
  ["新疆生产建设兵团", "city", "我兵团"],
  ["吉林省人民政府办公厅", "office", "我厅"],
  ["锡林郭勒盟行政公署办公室", "office", "我办"],
  ["吉林省财政厅", "department", "我厅"],
  ["金湖县公安局交通警察大队", "department", "我大队"],
  ["金湖县消防救援大队", "department", "我大队"],
  ["金湖县政务服务中心", "department", "我中心"],
  ["金湖县档案馆", "department", "我馆"],
  ["金湖经济开发区", "zone", "我区"],
  ["农垦红兴隆管理区", "zone", "我区"],
] as const)("%s is proposed as %s, which says %s", (unit, type, selfName) => {
  expect(proposeUnitType(unit)).toBe(type);
  expect(proposeSelfName(unit, type)).toBe(selfName);
});

it("leaves a 新区 open, which may have a government of its own", () => {
  expect(proposeUnitType("洋河新区")).toBeUndefined();
  expect(proposeUnitType("浦东新区人民政府")).toBe("county");
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

it.each([
  ["松河镇人民政府（盖章）", undefined, "township"],
  ["吉林省长春市榆树市人民政府", undefined, "county"],
  ["青山县教育局", undefined, "department"],
  ["青山县教育局", "office", "office"],
  ["国家林业和草原局", undefined, undefined],
  ["国家税务总局青山县税务局", undefined, "department"],
] as const)("takes the chosen kind of %s (%s), else that of the name", (unit, unitType, expected) => {
  expect(unitTypeOf({ unit, unitType })).toBe(expected);
});
