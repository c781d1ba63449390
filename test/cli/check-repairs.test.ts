import { writeFileSync } from "node:fs";
import type { JsonAnswer } from "../../cli/check-json";
import { balancedJson } from "./balanced-report";
import { nianbao, temporaryFolder } from "./console";

const inFolder = temporaryFolder();

async function repairsOf(changes: Readonly<Record<string, unknown>>): Promise<JsonAnswer["repairs"]> {
  writeFileSync(inFolder("报告.json"), balancedJson(changes));
  const { stdout } = await nianbao("check", inFolder("报告.json"), "--json");
  return (JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] }).files[0]?.repairs ?? [];
}

it("names the wrong cell, what it should hold, and why", async () => {
  expect(await repairsOf({ "requests/newly-received/natural-person": 12 })).toEqual([
    {
      changes: [{ cell: "requests/newly-received/natural-person", from: 12, to: 21 }],
      reason: "digits-swapped",
      message: "自然人 · 本年新收：12 应为 21？（两位数字颠倒）改后 2 条勾稽同时平衡。",
    },
  ]);
});

it("mends everything at once, also where cells of different tables are wrong", async () => {
  const [first, ...others] = await repairsOf({
    "requests/newly-received/natural-person": 12,
    "disputes/reconsideration/upheld": 10,
    "disputes/reconsideration/other-result": 1,
  });
  expect(others).toEqual([]);
  expect(first?.changes).toEqual([
    { cell: "requests/newly-received/natural-person", from: 12, to: 21 },
    { cell: "disputes/reconsideration/total", from: 0, to: 11 },
  ]);
});

it("names a blank that only one figure can fill", async () => {
  expect((await repairsOf({ "requests/disclosed/natural-person": "" })).map(({ changes }) => changes)).toEqual([
    [{ cell: "requests/disclosed/natural-person", from: null, to: 12 }],
  ]);
});

it("lists every cell that could be wrong, and names none for people, where it cannot tell", async () => {
  const changes = { "disputes/reconsideration/upheld": 4, "disputes/reconsideration/total": 6 };
  const repairs = (await repairsOf(changes)).map(({ changes: [change] }) => `${change?.cell} ${change?.to}`);
  expect(repairs.sort()).toEqual([
    "disputes/reconsideration/corrected 2",
    "disputes/reconsideration/other-result 2",
    "disputes/reconsideration/pending 2",
    "disputes/reconsideration/total 4",
    "disputes/reconsideration/upheld 6",
  ]);
  expect((await nianbao("check", inFolder("报告.json"))).stdout).not.toContain("可能错在");
});

it("tells people the one repair that it is sure of", async () => {
  writeFileSync(inFolder("多零.json"), balancedJson({ "requests/disclosed/natural-person": 120 }));
  expect((await nianbao("check", inFolder("多零.json"))).stdout).toContain(
    "  可能错在（1）\n    自然人 · 予以公开：120 应为 12？（多打了一个 0）改后 2 条勾稽同时平衡。\n",
  );
});

it("asks nothing of a check that the sender switched off", async () => {
  writeFileSync(
    inFolder("关.json"),
    balancedJson({ "disputes/reconsideration/upheld": 4 }, { settings: { switchedOff: ["T4-SUM"] } }),
  );
  const { stdout } = await nianbao("check", inFolder("关.json"), "--json");
  expect((JSON.parse(stdout) as { readonly files: readonly JsonAnswer[] }).files[0]?.repairs).toEqual([]);
});
