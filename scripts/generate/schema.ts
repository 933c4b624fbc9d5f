import { CONFIGURATION_FILE, DIALECT_IDS, dialectName, RULES, SEVERITIES, TCP_RULES_FLAVOURS } from "../../analyzer/src/index.ts";
import { jsonText } from "./json.ts";
import type { Output } from "./output.ts";

/** The schema of the configuration file, by which an editor completes and checks it. */
export function configurationSchema(): Output {
  const severities = RULES.map(({ id, severity, summary }) => [
    id,
    { enum: [...SEVERITIES, "off"], description: `${summary("en")} Default: ${severity}.` },
  ]);
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: CONFIGURATION_FILE,
    description:
      "What qmail Control takes for granted about the control files in this folder and below it. The nearest such file counts alone.",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      dialect: {
        description: "The qmail that reads the files. Without it the names of the files tell, or the setting qmail-control.dialect.",
        enum: ["auto", ...DIALECT_IDS],
        enumDescriptions: ["What the names of the files show, else classic qmail.", ...DIALECT_IDS.map((id) => dialectName(id)("en"))],
      },
      tcprules: {
        description: "The package whose tcprules compiles tcp rules and whose tcpserver or sslserver reads them.",
        enum: ["auto", ...TCP_RULES_FLAVOURS],
        enumDescriptions: [
          "The one that comes with the dialect.",
          "ucspi-tcp 0.88: IPv4 only, and no networks with a slash.",
          "ucspi-tcp with Felix von Leitner's IPv6 patch, and eQmail's own: IPv6 addresses, but no networks with a slash.",
          "Erwin Hoffmann's ucspi-tcp6: IPv6 addresses and networks with a slash.",
          "sslserver of ucspi-ssl, with the tcprules of ucspi-tcp6.",
          "qmail-ldap's ucspi-tcp: ,!NAME takes a variable away.",
        ],
      },
      severities: {
        description: "Severity of the findings of each rule; off turns a rule off. Before the setting qmail-control.severities.",
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(severities),
      },
      ignore: {
        description:
          "Findings to ignore, by file: a name means every file of that name, a path with a slash the one file there, counted from the folder of this file.",
        type: "object",
        propertyNames: { pattern: "^(?:\\./)?[^/\\\\]+(?:/[^/\\\\]+)*$" },
        additionalProperties: {
          description: "The rules to ignore in this file, each with the reason why the file is right as it is.",
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(
            RULES.map(({ id, summary }) => [
              id,
              { type: "string", pattern: "\\S", description: `${summary("en")} The value is the reason for ignoring it.` },
            ]),
          ),
        },
      },
    },
  };
  return { path: "syntaxes/qmail-control.schema.json", text: jsonText(schema) };
}
