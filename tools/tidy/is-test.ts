/** Whether a file is there for tests alone: a test, or a fixture that tests share. */
export function isTest(path: string): boolean {
  return /(?:\.test|-fixture)\.ts$|\/fixture\//.test(path);
}
