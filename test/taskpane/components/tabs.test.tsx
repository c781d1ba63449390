/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { SmallMenu } from "../../../taskpane/components/SmallMenu";
import { Tabs } from "../../../taskpane/components/Tabs";

const names = ["fill", "check", "files"] as const;
const labels = { fill: "填报", check: "核对 3", files: "文件" };

function TwoTabs() {
  const [chosen, setChosen] = useState<(typeof names)[number]>("fill");
  return (
    <FluentProvider theme={webLightTheme}>
      <Tabs label="年报助手" names={names} labels={labels} chosen={chosen} id="t" onChoose={setChosen} />
      <button>下面</button>
    </FluentProvider>
  );
}

const chosenTab = () => screen.getByRole("tab", { selected: true }).textContent;

it("is one stop for the Tab key, and arrows choose among the tabs", async () => {
  const user = userEvent.setup();
  render(<TwoTabs />);
  await user.tab();
  expect(document.activeElement?.textContent).toBe("填报");
  await user.keyboard("{ArrowRight}");
  expect(chosenTab()).toBe("核对 3");
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(chosenTab()).toBe("填报");
  await user.keyboard("{End}");
  expect(document.activeElement?.textContent).toBe("文件");
  await user.tab();
  expect(document.activeElement?.textContent).toBe("下面");
});

it("opens a menu that is walked with the arrows, skips what is disabled, and closes on Esc", async () => {
  const user = userEvent.setup();
  const onHelp = jest.fn();
  const choices = [
    { label: "设置", isDisabled: true, onChoose: jest.fn() },
    { label: "诊断", onChoose: jest.fn() },
    { label: "帮助", onChoose: onHelp },
  ];
  render(
    <FluentProvider theme={webLightTheme}>
      <SmallMenu label="更多" choices={choices} />
    </FluentProvider>,
  );
  const button = screen.getByRole("button", { name: "更多" });
  await user.click(button);
  expect(document.activeElement?.textContent).toBe("诊断");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(document.activeElement).toBe(button);
  await user.keyboard("{Enter}{ArrowDown}{Enter}");
  expect(onHelp).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole("menu")).toBeNull();
});
