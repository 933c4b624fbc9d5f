/** How qmail-remote of one dialect differs from that of another. */
export type RemoteTraits = Readonly<Record<never, never>>;
