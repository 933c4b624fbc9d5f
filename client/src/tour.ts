/** What must be known of VS Code's walkthroughs by those whom their buttons run. */

import { commands, type TabGroup, ViewColumn, window } from "vscode";

/** When VS Code has given the focus back to the step whose button was pressed by keyboard, in milliseconds. */
const FOCUS_RETURNED = 1000;

/** As `showTextDocument` and `createWebviewPanel` take it. */
interface Place {
  readonly viewColumn: ViewColumn;
  readonly preserveFocus: boolean;
}

/** Beside a walkthrough that has the focus, and without taking it: VS Code has no key that leads back there. Elsewhere in its place. */
export function placeBesideTour(): Place {
  const isTour = showsTour(window.tabGroups.activeTabGroup);
  return { viewColumn: isTour ? ViewColumn.Beside : ViewColumn.Active, preserveFocus: isTour };
}

/** Waits, where a walkthrough has the focus, until nothing that is shown now would lose it: menus and questions go with the focus. */
export async function tourHasFocusAgain(): Promise<void> {
  if (showsTour(window.tabGroups.activeTabGroup)) await new Promise((resolve) => setTimeout(resolve, FOCUS_RETURNED));
}

/** Shows the walkthrough, at the first step that is not done. In the first column it stays where it is; VS Code would move it. */
export async function openTour(id: string): Promise<void> {
  const [first] = window.tabGroups.all;
  if (first && showsTour(first)) await commands.executeCommand("workbench.action.focusFirstEditorGroup");
  await commands.executeCommand("workbench.action.openWalkthrough", id);
}

/** VS Code tells nothing of a walkthrough's tab, and that is how it is known. */
function showsTour({ activeTab }: TabGroup): boolean {
  return activeTab !== undefined && activeTab.input === undefined;
}
