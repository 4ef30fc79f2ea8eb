/** A project of Maven that uses the SDK and nothing else, by the paths of its files. */
export function emptyMavenProject(version: string, repository: string): ReadonlyMap<string, string> {
  return new Map([
    ['pom.xml', pomOf(version, repository)],
    ['src/main/java/Program.java', PROGRAM],
  ]);
}

/** Checksums that do not fit fail the build here, where Maven by itself would warn. */
function pomOf(version: string, repository: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>empty</artifactId>
    <version>1</version>
    <properties>
        <maven.compiler.release>17</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    </properties>
    <repositories>
        <repository>
            <id>bundle</id>
            <url>${repository}</url>
            <releases><checksumPolicy>fail</checksumPolicy></releases>
        </repository>
    </repositories>
    <dependencies>
        <dependency>
            <groupId>io.loyaltyos</groupId>
            <artifactId>sdk</artifactId>
            <version>${version}</version>
        </dependency>
    </dependencies>
    <build>
        <plugins>
            <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.3.1</version>
            </plugin>
            <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.14.1</version>
            </plugin>
            <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-dependency-plugin</artifactId>
                <version>3.8.1</version>
                <configuration>
                    <outputFile>target/class-path</outputFile>
                </configuration>
            </plugin>
        </plugins>
    </build>
</project>
`;
}

const PROGRAM = `import io.loyaltyos.sdk.LoyaltyOSClient;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.webhooks.WebhookVerificationException;
import io.loyaltyos.sdk.webhooks.Webhooks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

public class Program {
    public static void main(String[] args) {
        byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
        Instant now = Instant.now();
        String payload = "{\\"type\\": \\"order.ingested\\", \\"timestamp\\": \\"" + now + "\\", \\"data\\": {}}";
        Map<String, String> headers = Webhooks.sign("msg_1", now, payload, secret);
        Webhooks webhooks = Webhooks.withSecrets(secret);
        String type = webhooks.verify(payload, headers).type();
        String wrong = "accepted";
        try {
            webhooks.verify(payload + " ", headers);
        } catch (WebhookVerificationException error) {
            wrong = error.reason().code();
        }
        boolean refused = false;
        try {
            LoyaltyOSClient.builder().tenantSlug("acme-retail").apiKey("los_sandbox_sk_1a2b_secret").build();
        } catch (ConfigurationException error) {
            refused = error.getMessage().contains("LOYALTYOS_BASE_URL");
        }
        System.out.println(type + " " + wrong + " " + refused);
    }
}
`;
