/**
 * The grid's commands, carried out on the model instead: the grid's own handling never runs, so its
 * ideas of values, rules and protection never count. What the model cannot do is politely refused.
 */
import {
  CanceledError,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  IUniverInstanceService,
  CommandType,
  UniverInstanceType,
} from '@univerjs/core';
import type { DocumentDataModel, IRange } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { CopyCommand, CutCommand, KeyCode, PasteCommand } from '@univerjs/ui';
import { merge } from 'rxjs';
import type { Rectangle } from '../../engine';
import type { UserEdits } from './user-edits';
import type { Grid } from './univer-grid';
import { rectangleOf } from './grid-range';
import type { GridUnit } from './grid-unit';
import type { GridView } from './grid-view';

interface Parameters {
  readonly unitId?: string;
  readonly subUnitId?: string | undefined;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly name?: string;
  readonly order?: number;
  readonly index?: number;
  readonly value?: number | string;
  readonly anchorRow?: number;
  readonly anchorCol?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly textContent?: string;
  readonly visible?: boolean;
  readonly keycode?: number;
  readonly direction?: number;
}

type Handler = (edits: UserEdits, parameters: Parameters, areas: readonly Rectangle[]) => void;

/** Moving about and what only calls a command below: left to the grid. */
const PASSED =
  /^sheet\.command\.(move-selection|move-selection-enter-tab|expand-selection|select-all|select-range|scroll-.*|set-scroll-relative|(set|change)-zoom-ratio|set-worksheet-activate|insert-row-before|insert-row-after|insert-col-before|insert-col-after|insert-multi-.*|.*-confirm|copy-down|copy-right)$/;

const first = (parameters: Parameters, areas: readonly Rectangle[]): Rectangle | undefined =>
  parameters.range ? rectangleOf(parameters.range) : areas[0];

const onArea =
  (act: (edits: UserEdits, area: Rectangle) => void): Handler =>
  (edits, parameters, areas) => {
    const area = first(parameters, areas);
    if (area) act(edits, area);
  };

const handlers: Readonly<Record<string, Handler>> = {
  // The typed text has been taken when the editor closed.
  'sheet.command.set-range-values': () => undefined,
  'sheet.command.clear-selection-content': (edits, parameters, areas) =>
    edits.clear(parameters.ranges?.map(rectangleOf) ?? areas),
  'sheet.command.insert-row': onArea((edits, area) => edits.insertLines(area, 'row')),
  'sheet.command.insert-row-by-range': onArea((edits, area) => edits.insertLines(area, 'row')),
  'sheet.command.insert-col': onArea((edits, area) => edits.insertLines(area, 'column')),
  'sheet.command.insert-col-by-range': onArea((edits, area) => edits.insertLines(area, 'column')),
  'sheet.command.remove-row': onArea((edits, area) => edits.deleteLines(area, 'row')),
  'sheet.command.remove-row-by-range': onArea((edits, area) => edits.deleteLines(area, 'row')),
  'sheet.command.remove-col': onArea((edits, area) => edits.deleteLines(area, 'column')),
  'sheet.command.remove-col-by-range': onArea((edits, area) => edits.deleteLines(area, 'column')),
  'sheet.command.insert-range-move-down': onArea((edits, area) => edits.shift(area, 'row', true)),
  'sheet.command.insert-range-move-right': onArea((edits, area) =>
    edits.shift(area, 'column', true),
  ),
  'sheet.command.delete-range-move-up': onArea((edits, area) => edits.shift(area, 'row', false)),
  'sheet.command.delete-range-move-left': onArea((edits, area) =>
    edits.shift(area, 'column', false),
  ),
  'sheet.command.auto-fill': (edits, { sourceRange, targetRange }) => {
    if (sourceRange && targetRange) edits.fill(rectangleOf(sourceRange), rectangleOf(targetRange));
  },
  'sheet.command.delta-column-width': (edits, { anchorCol = 0, deltaX = 0 }, areas) =>
    edits.stretch('column', anchorCol, deltaX, areas),
  'sheet.command.delta-row-height': (edits, { anchorRow = 0, deltaY = 0 }, areas) =>
    edits.stretch('row', anchorRow, deltaY, areas),
  'sheet.command.set-worksheet-col-width': (edits, { value, ranges }, areas) =>
    edits.size('column', Number(value), ranges?.map(rectangleOf) ?? areas),
  'sheet.command.set-row-height': (edits, { value, ranges }, areas) =>
    edits.size('row', Number(value), ranges?.map(rectangleOf) ?? areas),
  'sheet.command.set-worksheet-name': (edits, { subUnitId, name = '' }) =>
    edits.rename(subUnitId, name),
  'sheet.command.insert-sheet': (edits) => edits.addSheet(),
  'sheet.command.copy-sheet': (edits, { subUnitId }) => edits.copySheet(subUnitId),
  'sheet.command.remove-sheet': (edits, { subUnitId }) => edits.removeSheet(subUnitId),
  'sheet.command.set-worksheet-order': (edits, { subUnitId, order = 0 }) =>
    edits.moveSheet(subUnitId, order),
  'sheet.command.set-worksheet-hidden': (edits, { subUnitId }) => edits.hideSheet(subUnitId),
  'sheet.command.set-worksheet-show': (edits, { subUnitId }) => edits.showSheet(subUnitId),
  'univer.command.undo': (edits) => edits.undo(),
  'univer.command.redo': (edits) => edits.redo(),
  'sheet.command.paste-by-short-key': (edits, { textContent = '' }, areas) => {
    const [area] = areas;
    if (area) edits.paste(area, textContent);
  },
};

const clipboard: Readonly<Record<string, (edits: UserEdits, area: Rectangle) => void>> = {
  [CopyCommand.id]: (edits, area) => void edits.copy(area, false),
  [CutCommand.id]: (edits, area) => void edits.copy(area, true),
  [PasteCommand.id]: (edits, area) => void edits.pasteFromClipboard(area),
};

/** Routes every command; returns how to stop. */
export function routeCommands(
  grid: Grid,
  unit: GridUnit,
  view: GridView,
  edits: UserEdits,
): () => void {
  const injector = grid.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const editor = injector.get(IEditorBridgeService);
  const selections = injector.get(SheetsSelectionsService);
  const areas = (): readonly Rectangle[] =>
    selections.getCurrentSelections().map(({ range }) => rectangleOf(range));

  const editorText = (): string => {
    const body = injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC)
      ?.getBody();
    return (body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  };
  const closeUnchanged = (): void => {
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.Keyboard,
      keycode: KeyCode.ESC,
      unitId: unit.id,
    });
  };
  const reopen = (sheet: string, row: number, column: number, text: string): void => {
    view.suggest(sheet, row, column, text);
    editor.refreshEditCellState();
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: true,
      eventType: DeviceInputEventType.Dblclick,
      unitId: unit.id,
    });
    view.suggest(sheet, row, column, undefined);
  };

  const onEditor = (parameters: Parameters): void => {
    const place = editor.getEditLocation();
    if (!place) return;
    const sheet = unit.modelOf(place.sheetId);
    if (sheet === undefined) return;
    if (parameters.visible) {
      if (!edits.mayType(sheet, place.row, place.column)) throw new CanceledError();
      edits.editing(true);
      return;
    }
    if (parameters.keycode === KeyCode.ESC) {
      edits.editing(false);
      return;
    }
    if (!editor.isVisible().visible) return;
    const { row, column } = place;
    const text = editorText();
    const taken = edits.finishTyping(sheet, row, column, text, () =>
      reopen(sheet, row, column, text),
    );
    if (taken) edits.editing(false);
    else {
      queueMicrotask(closeUnchanged);
      throw new CanceledError();
    }
  };

  const subscription = commands.beforeCommandExecuted((command) => {
    const given = (command.params ?? {}) as Parameters;
    const parameters =
      given.subUnitId === undefined
        ? given
        : { ...given, subUnitId: unit.modelOf(given.subUnitId) };
    if (command.id === SetCellEditVisibleOperation.id) {
      onEditor(parameters);
      return;
    }
    if (command.type !== CommandType.COMMAND || view.isFollowing) return;
    // While a cell is edited, clipboard and undo belong to its editor.
    if (editor.isVisible().visible && command.id.startsWith('univer.')) return;
    const handler = handlers[command.id];
    const [area] = areas();
    if (handler) handler(edits, parameters, areas());
    else if (clipboard[command.id] && area) clipboard[command.id]?.(edits, area);
    else if (command.id.startsWith('sheet.command.') && !PASSED.test(command.id))
      edits.notOffered(command.id);
    else return;
    throw new CanceledError();
  });

  // Also what the name box selects, which is no movement.
  const moves = merge(selections.selectionMoveEnd$, selections.selectionSet$).subscribe((moved) => {
    const last = moved?.at(-1)?.range;
    if (last && !view.isFollowing) edits.select(rectangleOf(last));
  });
  const activations = commands.onCommandExecuted((command) => {
    if (command.id !== 'sheet.operation.set-worksheet-active' || view.isFollowing) return;
    edits.activate(unit.modelOf((command.params as Parameters | undefined)?.subUnitId ?? ''));
  });
  return () => {
    subscription.dispose();
    moves.unsubscribe();
    activations.dispose();
  };
}
