/** How qmail-send, or qmail-todo, of one dialect differs from that of another. */
export interface SendTraits {
  /** The program that rewrites recipients. qmail-todo does where qmail-send is built with EXTERNAL_TODO. */
  readonly program: "qmail-send" | "qmail-todo";
  /** Files that exist and can't be read keep the program from starting: those it reads before locals, in their order. */
  readonly startFiles: readonly string[];
  /** The same for qmail-send where qmail-todo is the program: nothing is handled without it either. Empty where it is the program. */
  readonly queueManagerFiles: readonly string[];
  /** Whether locals.cdb, where it exists, takes the place of locals. */
  readonly compiledLocals: boolean;
  /** How many further channels there are for hosts listed in suppls0, suppls1 and so on. */
  readonly supplementaryChannels: 0 | 2;
}

/** qmail-send of qmail, netqmail and notqmail. */
export const CLASSIC_SEND: SendTraits = {
  program: "qmail-send",
  startFiles: [
    "me",
    "queuelifetime",
    "concurrencylocal",
    "concurrencyremote",
    "envnoathost",
    "bouncefrom",
    "bouncehost",
    "doublebouncehost",
    "doublebounceto",
  ],
  queueManagerFiles: [],
  compiledLocals: false,
  supplementaryChannels: 0,
};

/** qmail-todo, which reads what it needs for rewriting and nothing else. */
export const TODO_SEND: SendTraits = {
  ...CLASSIC_SEND,
  program: "qmail-todo",
  startFiles: ["me", "envnoathost"],
  queueManagerFiles: [...CLASSIC_SEND.startFiles, "bouncemaxbytes"],
};
