import { withoutSignature } from "../../../src/recognition/chapters";

describe("who signs a report and when", () => {
  const body = ["六、其他需要报告的事项", "无"];

  it.each([
    [["松河镇人民政府", "2026年1月20日"]],
    [["松河镇人民政府", "", "二〇二六年一月二十日", ""]],
    [["松河镇 人民政府", "2026年　月　日"]],
    [["2026年1月20日"]],
  ])("belongs to no chapter: %j", (signature) => {
    expect(withoutSignature([...body, ...signature]).filter((line) => line !== "")).toEqual(body);
  });

  it("is not taken for more than it is", () => {
    expect(withoutSignature(body)).toEqual(body);
    expect(withoutSignature([...body, "截至2026年1月20日。"])).toEqual([...body, "截至2026年1月20日。"]);
    expect(withoutSignature([...body, "本年度没有收取信息处理费", "2026年1月20日"])).toEqual([
      ...body,
      "本年度没有收取信息处理费",
    ]);
  });
});
