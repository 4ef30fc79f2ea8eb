export { nextRelease } from './changelog/next-release.ts';
export { generate } from './generate.ts';
export { lintDocument } from './lint/lints.ts';
export { COLUMNS, type Column } from './conformance/columns.ts';
export { matrixOf, matrixText, type Cell } from './conformance/matrix.ts';
export { playAll } from './conformance/play-all.ts';
export { readRules, readScenarios } from './conformance/read-scenarios.ts';
export { scenariosPage } from './conformance/scenarios-page.ts';
export { startStage } from './conformance/stage/start-stage.ts';
export { LANGUAGE_TESTS } from './languages/tests.ts';
export {
  copySdk as copyJavaSdk,
  findJava,
  lacksArtifacts,
  maven as runMaven,
  run as runTool,
} from './languages/java/maven.ts';
export {
  developmentPython,
  executableIn,
  makeEnvironment,
  REQUIREMENTS as PYTHON_REQUIREMENTS,
  runPython,
} from './languages/python/environment.ts';
