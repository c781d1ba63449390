/** @jest-environment jsdom */
import { managedLine, withEntry } from "../../../../taskpane/hosts/wps/publish-list";
import type { AddInEntry } from "../../../../taskpane/hosts/wps/relay";

const offline: AddInEntry = {
  name: "nianbao",
  addonType: "et",
  online: "false",
  url: "nianbao_0.1.0",
  version: "0.1.0",
};

it("adds the add-in to an empty list", () => {
  expect(withEntry("", offline)).toBe(
    '<jsplugins><jsplugin name="nianbao" type="et" url="nianbao_0.1.0" version="0.1.0" enable="enable_dev" install="null" customDomain=""/></jsplugins>',
  );
});

it("takes the place of its older self only", () => {
  const others =
    '<jspluginonline name="办公" type="et" url="http://oa/"/><jsplugin name="nianbao" type="wps" url="x"/>';
  const older = '<jspluginonline name="nianbao" type="et" url="http://old/"/>';
  const merged = withEntry(`<jsplugins>${older}${others}</jsplugins>`, offline);
  expect(merged).toContain(others);
  expect(merged).not.toContain("http://old/");
  expect(merged?.match(/name="nianbao" type="et"/g)).toHaveLength(1);
});

it("refuses what is no such list", () => {
  expect(withEntry("<html></html>", offline)).toBeUndefined();
  expect(withEntry("不是 XML", offline)).toBeUndefined();
});

it("writes an administrator's line, with what XML needs escaped", () => {
  const online: AddInEntry = { ...offline, online: "true", url: 'http://oa/?a=1&b="2"' };
  expect(managedLine(online)).toBe(
    '<jspluginonline name="nianbao" type="et" url="http://oa/?a=1&amp;b=&quot;2&quot;"/>',
  );
});
