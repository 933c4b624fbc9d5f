// How a script ends early: one clear line for people, and an exit code.

/** Thrown for conditions that a person can understand without a stack trace. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode] 1 something failed, 2 wrong usage
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** One short line about what happens now. Standard error, so that standard output stays a result.
 * @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a script's main function and turns its end into an exit code.
 * @param {() => Promise<number | void>} body */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) {
      say(`qmail-control: ${error.message}`);
      process.exitCode = error.exitCode;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
