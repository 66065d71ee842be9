/**
 * Says one step in one line.
 * @typedef {(line: string) => void} Say
 */

/**
 * On standard output, for commands whose output is read by people.
 * @type {Say}
 */
export const sayOut = (line) => void process.stdout.write(`${line}\n`);

/**
 * On standard error, for commands whose standard output belongs to their result.
 * @type {Say}
 */
export const sayError = (line) => void process.stderr.write(`${line}\n`);

/**
 * The message of anything thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
