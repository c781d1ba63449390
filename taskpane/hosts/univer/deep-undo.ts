import {
  ICommandService,
  IContextService,
  type IUndoRedoItem,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
} from "@univerjs/core";

/** How many steps can be taken back. The grid's own service forgets all but the last twenty. */
const DEPTH = 200;

class DeepUndoService extends LocalUndoRedoService {
  override pushUndoRedo(item: IUndoRedoItem): void {
    const stack = this._getUndoStack(item.unitID, true);
    const [oldest] = stack;
    super.pushUndoRedo(item);
    if (oldest !== undefined && stack[0] !== oldest) stack.unshift(oldest);
    if (stack.length > DEPTH) stack.shift();
  }
}

/** For the grid's `override`: its undo, deeper. */
export const deepUndo: [
  typeof IUndoRedoService,
  {
    useFactory: (
      instances: IUniverInstanceService,
      commands: ICommandService,
      contexts: IContextService,
    ) => LocalUndoRedoService;
    deps: [typeof IUniverInstanceService, typeof ICommandService, typeof IContextService];
  },
] = [
  IUndoRedoService,
  {
    useFactory: (instances, commands, contexts) => new DeepUndoService(instances, commands, contexts),
    deps: [IUniverInstanceService, ICommandService, IContextService],
  },
];
