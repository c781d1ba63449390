import { Button } from "@fluentui/react-components";
import { EmptyState } from "../../components/EmptyState";

/** 核对 before the tables are inserted. */
export function CheckEmpty({ onInsert }: { readonly onInsert: () => void }) {
  return (
    <EmptyState
      text="插入标准表后，这里会边填边核对。"
      action={
        <Button appearance="primary" onClick={onInsert}>
          去插入标准表
        </Button>
      }
    />
  );
}
