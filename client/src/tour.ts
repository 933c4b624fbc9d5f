/** What must be known of VS Code's walkthroughs by those whom their buttons run. */

import { commands, type TabGroup, ViewColumn, window } from "vscode";

/**
 * For how long the walkthrough's taking the focus back is waited for: so many answers of VS Code's window, each so many milliseconds
 * after the last one. A window that is busy answers late, and its focus comes late for the same reason.
 */
const MOST_ANSWERS = 10;
const PAUSE = 100;

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

/**
 * Waits, where a walkthrough has the focus, until nothing that is shown now would lose it: menus and questions go with the focus.
 *
 * Whose button was pressed by keyboard, that step takes the focus a moment after the key has come up. So the focus is moved to
 * another group, and its coming back is the sign. By mouse it stays there, and with a single group there is nowhere to move it.
 */
export async function tourHasFocusAgain(): Promise<void> {
  if (!showsTour(window.tabGroups.activeTabGroup)) return;
  let isAway = false;
  let isBack = false;
  const watched = window.tabGroups.onDidChangeTabGroups(() => {
    if (!showsTour(window.tabGroups.activeTabGroup)) isAway = true;
    else if (isAway) isBack = true;
  });
  await commands.executeCommand("workbench.action.focusNextGroup");
  for (let answers = 0; answers < MOST_ANSWERS && !isBack; answers += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    // Any command that changes nothing: its answer shows that the window has dealt with what came before.
    await commands.executeCommand("setContext", "qmail-control.waitsForFocus", true);
  }
  watched.dispose();
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
