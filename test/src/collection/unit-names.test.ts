import { areNear, namedIn } from "../../../src/collection/unit-names";

it.each([
  ["松河镇", "松河镇人民政府"],
  ["青山县松河镇人民政府", "松河镇人民政府"],
  ["高新区管委会", "高新区管理委员会"],
  ["青山县发展与改革局", "青山县发展和改革局"],
  ["县教育局", "青山县教育局"],
  ["青山县市场监督管理局", "青山县市场监督局"],
  ["青山县柏合镇人民政府", "青山县柏河镇人民政府"],
  ["兴隆街道", "兴隆街道办事处"],
])("asks whether %s is %s", (one, other) => {
  expect([areNear(one, other), areNear(other, one)]).toEqual([true, true]);
});

it.each([
  ["青山县人民政府", "青山县人民政府办公室"],
  ["青山县教育局", "青山县教育局招生办公室"],
  ["东河镇", "西河镇"],
  ["松河镇人民政府", "柳河镇人民政府"],
  ["县教育局", "县教育局"],
])("takes %s and %s for two units, or for one and the same", (one, other) => {
  expect([areNear(one, other), areNear(other, one)]).toEqual([false, false]);
});

it.each([
  ["松河镇人民政府2025年年报", "松河镇人民政府", 7],
  ["松河镇", "松河镇人民政府", 3],
  ["3.松河镇2025年政府信息公开工作年度报告(盖章)", "松河镇人民政府", 3],
  ["兴隆街道年报", "兴隆街道办事处", 4],
  ["松河镇中心学校年报", "松河镇人民政府", 0],
  ["青山县年报", "青山县人民政府", 0],
  ["青山县人民政府办公室年报", "青山县人民政府", 0],
  ["青山县人民政府办公室年报", "青山县人民政府办公室", 10],
  ["柳河镇年报", "松河镇人民政府", 0],
])("finds in a file called %s of the name %s %i signs", (file, unit, signs) => {
  expect(namedIn(file, unit)).toBe(signs);
});
