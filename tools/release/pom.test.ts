import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPom } from './pom.ts';

const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0"
    xsi:schemaLocation="a b">
    <!-- <version>9</version> -->
    <groupId>io.loyaltyos</groupId>
    <artifactId>sdk</artifactId>
    <version>1.2.3</version>
    <url>https://example.com</url>
    <licenses><license><name>Apache-2.0</name></license></licenses>
    <dependencies>
        <dependency><groupId>a</groupId><artifactId>b</artifactId><version>1</version></dependency>
        <dependency><groupId>c</groupId><artifactId>d</artifactId><scope>test</scope></dependency>
        <dependency><groupId>e</groupId><artifactId>f</artifactId><optional>true</optional></dependency>
        <dependency><groupId>g</groupId><artifactId>h</artifactId><scope>runtime</scope></dependency>
    </dependencies>
    <build><plugins><plugin><version>7</version></plugin></plugins></build>
</project>
`;

test('a POM tells of its own project, not of what is named inside', () => {
  assert.deepEqual(readPom(POM), {
    groupId: 'io.loyaltyos',
    artifactId: 'sdk',
    version: '1.2.3',
    licence: 'Apache-2.0',
    has: ['groupId', 'artifactId', 'version', 'url', 'licenses', 'dependencies', 'build'],
    dependencies: ['a:b', 'g:h'],
  });
  assert.equal(readPom('<project><build><version>7</version></build></project>').version, undefined);
});
