/** Offers the tools to language models, where VS Code has the interface for that. */

import type { Disposable } from "vscode";
import type { Tool } from "./answers.ts";

/** As much of `vscode` as is used here: VS Code 1.91, for whose types this is compiled, has no tools yet. */
export interface ToolsApi {
  readonly lm?: {
    /** What 1.91 has. */
    readonly selectChatModels?: unknown;
    readonly registerTool?: (
      name: string,
      tool: { readonly invoke: (options: { readonly input: unknown }) => Promise<unknown> },
    ) => Disposable;
  };
  readonly LanguageModelToolResult?: new (content: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (value: string) => unknown;
}

/** Registers each tool under its name; none where the interface, or a part of it, is missing. */
export function registerTools(api: ToolsApi, tools: Readonly<Record<string, Tool>>): readonly Disposable[] {
  const { lm, LanguageModelToolResult: Result, LanguageModelTextPart: Text } = api;
  const register = lm?.registerTool;
  if (!register || !Result || !Text) return [];
  return Object.entries(tools).map(([name, tool]) =>
    register(name, { invoke: async ({ input }) => new Result([new Text(await tool(input))]) }),
  );
}
