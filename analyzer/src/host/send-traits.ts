/** How qmail-send, or qmail-todo, of one dialect differs from that of another. */
export type SendTraits = Readonly<Record<never, never>>;
