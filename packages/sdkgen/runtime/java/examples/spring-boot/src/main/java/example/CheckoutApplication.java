package example;

import io.loyaltyos.sdk.LoyaltyOSClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that has one client, which Spring closes at its end. */
@SpringBootApplication
public class CheckoutApplication {

    public static void main(String[] args) {
        SpringApplication.run(CheckoutApplication.class, args).close();
    }

    @Bean
    LoyaltyOSClient loyaltyOS(
        @Value("${loyaltyos.base-url}") String baseUrl,
        @Value("${loyaltyos.tenant}") String tenantSlug,
        @Value("${loyaltyos.api-key}") String apiKey
    ) {
        return LoyaltyOSClient.builder().baseUrl(baseUrl).tenantSlug(tenantSlug).apiKey(apiKey).build();
    }
}
