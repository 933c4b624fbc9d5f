/** How tcprules of one dialect differs from that of another. */
export type TcpRulesTraits = Readonly<Record<never, never>>;
