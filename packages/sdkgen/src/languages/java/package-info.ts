/** The file that says what a package is, and that nothing in it is null unless it says so. */
export function writePackageInfo(packageName: string, about: string): string {
  return `/** ${about} */
@NullMarked
package ${packageName};

import org.jspecify.annotations.NullMarked;
`;
}
