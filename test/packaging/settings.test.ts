import { excelSettings } from "../../packaging/excel/settings";

const world = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

it("is the server of npm run start:excel and Microsoft's worldwide office.js where nothing is said", () => {
  expect(excelSettings({})).toEqual({ address: "https://localhost:3000/", officeJs: world });
});

it.each([
  ["https://oa.example.gov.cn/nianbao/", "https://oa.example.gov.cn/nianbao/"],
  ["https://oa.example.gov.cn/nianbao", "https://oa.example.gov.cn/nianbao/"],
  ["https://10.1.2.3:8443", "https://10.1.2.3:8443/"],
])("takes %s as the folder %s", (said, address) => {
  expect(excelSettings({ NIANBAO_ADDRESS: said }).address).toBe(address);
});

it.each(["http://oa.example.gov.cn/nianbao/", "oa.example.gov.cn", "https://oa.example.gov.cn/?a=1", ""])(
  "refuses “%s” as an address",
  (said) => {
    expect(() => excelSettings({ NIANBAO_ADDRESS: said })).toThrow(/must be an https address/);
  },
);

it.each([
  ["world", world],
  ["china", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
  ["https://oa.example.gov.cn/office-js/office.js", "https://oa.example.gov.cn/office-js/office.js"],
  ["office-js/office.js", "office-js/office.js"],
  ["../office-js/office.js", "../office-js/office.js"],
])("takes office.js from %s", (said, officeJs) => {
  expect(excelSettings({ NIANBAO_OFFICE_JS: said }).officeJs).toBe(officeJs);
});

it.each([
  "http://oa.example.gov.cn/office.js",
  "//oa.example.gov.cn/office.js",
  "javascript:alert(1)/office.js",
  "office-js/",
  "moon",
])("refuses to take office.js from %s", (said) => {
  expect(() => excelSettings({ NIANBAO_OFFICE_JS: said })).toThrow(/NIANBAO_OFFICE_JS must be/);
});
