/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { ConfirmDialog } from "../../../taskpane/components/ConfirmDialog";

function Asking({ onConfirm }: { readonly onConfirm: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <FluentProvider theme={webLightTheme}>
      <button onClick={() => setOpen(true)}>填</button>
      {isOpen && (
        <ConfirmDialog title="填 0？" confirm="填 3 个 0" onConfirm={onConfirm} onCancel={() => setOpen(false)}>
          已填的格不动。
        </ConfirmDialog>
      )}
    </FluentProvider>
  );
}

async function ask() {
  const onConfirm = jest.fn();
  const user = userEvent.setup();
  render(<Asking onConfirm={onConfirm} />);
  await user.click(screen.getByRole("button", { name: "填" }));
  return { user, onConfirm, dialog: screen.getByRole("alertdialog", { name: "填 0？" }) };
}

it("starts on the dialog, so that its words are read before anything can be pressed", async () => {
  const { dialog, user, onConfirm } = await ask();
  expect(document.activeElement).toBe(dialog);
  await user.keyboard("{Enter}");
  expect(onConfirm).not.toHaveBeenCalled();
});

it("keeps the Tab key inside, in both directions", async () => {
  const { user } = await ask();
  const focused = () => document.activeElement?.textContent;
  await user.tab();
  expect(focused()).toBe("填 3 个 0");
  await user.tab();
  expect(focused()).toBe("取消");
  await user.tab();
  expect(focused()).toBe("填 3 个 0");
  await user.tab({ shift: true });
  expect(focused()).toBe("取消");
});

it("leaves all as it was on Esc, and gives the focus back", async () => {
  const { user, onConfirm } = await ask();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "填" }));
  expect(onConfirm).not.toHaveBeenCalled();
});
